package io.parta.chat.message;

import io.parta.platform.graphql.node.Node;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.graphql.node.TypeId.SequencedKey;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * A message of a chat. One that was deleted or has expired keeps its place and has no content.
 *
 * @param published whether it was sent in the name of its channel (CN-1)
 * @param details null where nobody asked for them, see {@link MessageColumns}
 */
@Description(
        "Message of a chat. Members see those of their visible history; a deleted or expired one keeps its number and "
                + "has no content.")
public record Message(
        @Ignore UUID chatKey,
        @Ignore UUID authorKey,
        @Ignore boolean published,

        @Description("Number of the message in its chat: 1, 2, 3 … without holes. It is the order everywhere.")
        int sequence,

        @NonNull @Description("Kind of the message.") MessageKind kind,

        @Nullable
        @Description("Text of the message, at most 4096 characters; never HTML. Null when it has none, or is deleted.")
        String text,

        @NonNull @Description("Time the message was sent.") Instant sentAt,

        @Nullable @Description("Time after which it is gone for everybody; null when it stays.")
        Instant expiresAt,

        @Nullable @Description("Time it was deleted or expired; null while it is there.")
        Instant deletedAt,

        @Ignore @Nullable Details details)
        implements Node {

    public static final String PREFIX = "message";

    /**
     * What a message has besides.
     *
     * @param clientUuid what {@link #getClientKey} tells; it becomes text only for who asks for it
     */
    public record Details(
            @Nullable Integer repliesTo,
            @Nullable UUID forwardedFromChat,
            @Nullable Integer forwardedFromSequence,
            @Nullable UUID forwardedAuthorKey,
            @Nullable UUID stickerKey,
            UUID clientUuid,
            List<MessageMark> entities,
            boolean silent,
            @Nullable Instant editedAt,
            int version) {}

    /** @throws NullPointerException when the message was read without them */
    @Override
    public Details details() {
        return Objects.requireNonNull(details, "This message was read without its details");
    }

    @Override
    @Id
    @NonNull
    @Description("Id of the message, opaque.")
    public String getId() {
        return TypeId.encode(PREFIX, chatKey, sequence);
    }

    @NonNull
    @Description("Key that the sender's client drew for the message, a UUID: the client knows its own by it.")
    public String getClientKey() {
        return details().clientUuid().toString();
    }

    @NonNull
    @Description("Mentions and formats of the text, at most 100, by code points; those that overlap are nested.")
    public List<@NonNull MessageMark> getEntities() {
        return details().entities();
    }

    @Description("Whether nobody was alerted.")
    public boolean isSilent() {
        return details().silent();
    }

    @Description("Time it was last edited; null when never.")
    public @Nullable Instant getEditedAt() {
        return details().editedAt();
    }

    @Description("Version of the message: grows with each edit and with the deletion.")
    public int getVersion() {
        return details().version();
    }

    @Ignore
    public SequencedKey key() {
        return new SequencedKey(chatKey, sequence);
    }

    /** Key of the message that it shows: of one that was forwarded the first, else its own. */
    @Ignore
    public SequencedKey contentKey() {
        UUID chat = details().forwardedFromChat();
        Integer number = details().forwardedFromSequence();
        return chat == null || number == null ? key() : new SequencedKey(chat, number);
    }
}
