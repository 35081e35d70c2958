package io.parta.chat.message;

import io.parta.platform.graphql.node.Node;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.graphql.node.TypeId.SequencedKey;
import io.vertx.core.json.JsonArray;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * A message of a chat. One that was deleted or has expired keeps its place and has no content.
 *
 * @param clientUuid what {@link #getClientKey} tells; it becomes text only for who asks for it
 * @param published whether it was sent in the name of its channel (CN-1)
 */
@Description(
        "Message of a chat. Members see those of their visible history; a deleted or expired one keeps its number and "
                + "has no content.")
public record Message(
        @Ignore UUID chatKey,
        @Ignore UUID authorKey,
        @Ignore @Nullable Integer repliesTo,
        @Ignore @Nullable UUID forwardedFromChat,
        @Ignore @Nullable Integer forwardedFromSequence,
        @Ignore @Nullable UUID forwardedAuthorKey,
        @Ignore @Nullable UUID stickerKey,
        @Ignore UUID clientUuid,
        @Ignore boolean published,

        @Description("Number of the message in its chat: 1, 2, 3 … without holes. It is the order everywhere.")
        int sequence,

        @NonNull @Description("Kind of the message.") MessageKind kind,

        @Nullable
        @Description("Text of the message, at most 4096 characters; never HTML. Null when it has none, or is deleted.")
        String text,

        @NonNull
        @Description("Mentions and formats of the text, at most 100, by code points; those that overlap are nested.")
        List<@NonNull MessageMark> entities,

        @Description("Whether nobody was alerted.") boolean silent,

        @NonNull @Description("Time the message was sent.") Instant sentAt,

        @Nullable @Description("Time it was last edited; null when never.")
        Instant editedAt,

        @Nullable @Description("Time after which it is gone for everybody; null when it stays.")
        Instant expiresAt,

        @Nullable @Description("Time it was deleted or expired; null while it is there.")
        Instant deletedAt,

        @Description("Version of the message: grows with each edit and with the deletion.")
        int version)
        implements Node {

    public static final String PREFIX = "message";

    /** The columns that {@link #of} takes, of {@code chat_message c}. */
    public static final String COLUMNS =
            "c.chat_id, c.sequence, c.author_id, c.client_key, c.kind, c.silent, c.reply_to, c.forwarded_from_chat, "
                    + "c.forwarded_from_sequence, c.forwarded_author_id, c.sticker_id, c.published, c.sent_at, c.edited_at, "
                    + "c.expires_at, c.deleted_at, c.version, c.text, c.entities";

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
        return clientUuid.toString();
    }

    @Ignore
    public SequencedKey key() {
        return new SequencedKey(chatKey, sequence);
    }

    /** Key of the message that it shows: of one that was forwarded the first, else its own. */
    @Ignore
    public SequencedKey contentKey() {
        return forwardedFromChat == null || forwardedFromSequence == null
                ? key()
                : new SequencedKey(forwardedFromChat, forwardedFromSequence);
    }

    /** @param now of the reading: what has expired by then is read without its content, before it is cleared */
    public static Message of(Row row, Instant now) {
        Instant expiresAt = instant(row.getOffsetDateTime("expires_at"));
        Instant deletedAt = instant(row.getOffsetDateTime("deleted_at"));
        if (deletedAt == null && expiresAt != null && !expiresAt.isAfter(now)) {
            deletedAt = expiresAt;
        }
        boolean gone = deletedAt != null;
        return new Message(
                row.getUUID("chat_id"),
                row.getUUID("author_id"),
                row.getInteger("reply_to"),
                row.getUUID("forwarded_from_chat"),
                row.getInteger("forwarded_from_sequence"),
                row.getUUID("forwarded_author_id"),
                gone ? null : row.getUUID("sticker_id"),
                row.getUUID("client_key"),
                row.getBoolean("published"),
                row.getInteger("sequence"),
                MessageKind.valueOf(row.getString("kind")),
                gone ? null : row.getString("text"),
                gone ? List.of() : MessageMark.list((JsonArray) row.getJson("entities")),
                row.getBoolean("silent"),
                row.getOffsetDateTime("sent_at").toInstant(),
                instant(row.getOffsetDateTime("edited_at")),
                expiresAt,
                deletedAt,
                row.getInteger("version"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
