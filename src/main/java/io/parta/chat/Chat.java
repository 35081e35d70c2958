package io.parta.chat;

import io.parta.platform.graphql.action.DecidedBy;
import io.parta.platform.graphql.node.Node;
import io.parta.platform.graphql.node.TypeId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * A chat.
 *
 * @param people the two keys of a DIRECT chat, else null
 * @param own what it is to the viewer; null in a frame that many viewers share
 * @param details null where nobody asked for them, see {@link ChatColumns}
 */
@Description("Chat. Its members see it, nobody else.")
public record Chat(
        @Ignore UUID key,
        @Ignore @Nullable UUID organizationKey,
        @Ignore @Nullable Pair people,
        @Ignore @Nullable ChatViewerState own,

        @NonNull @Description("Kind of the chat.") ChatKind kind,
        @NonNull @Description("State of the chat.") ChatState state,

        @Nullable @Description("Title of the chat, at most 150 characters; null of a direct chat: its `peer` names it.")
        String title,

        @Description("Number of members.") int memberCount,

        @Description("Number of the last message; 0 before the first.")
        int lastSequence,

        @NonNull
        @Description("Time of the last message, or when the viewer joined or the chat was created if that is later: "
                + "the order of one's chats.")
        Instant lastActiveAt,

        @Ignore @Nullable Details details)
        implements Node {

    public static final String PREFIX = "chat";

    /** What a chat has besides. */
    public record Details(
            @Nullable UUID successorKey,
            @Nullable String description,
            ChatSettings settings,
            Instant createdAt,
            Instant updatedAt,
            String eventsCursor,
            int version) {}

    /** The two people of a DIRECT chat, the lesser key first. */
    public record Pair(UUID low, UUID high) {

        /** In the order of PostgreSQL, which compares bytes without a sign. */
        public static Pair of(UUID one, UUID other) {
            int order = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
            boolean less = order == 0
                    ? Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits()) < 0
                    : order < 0;
            return less ? new Pair(one, other) : new Pair(other, one);
        }

        public UUID otherThan(UUID person) {
            return low.equals(person) ? high : low;
        }
    }

    @Override
    @Id
    @NonNull
    @Description("Id of the chat, opaque.")
    public String getId() {
        return TypeId.encode(PREFIX, key);
    }

    /** @throws NullPointerException when the chat was read without them */
    @Override
    public Details details() {
        return Objects.requireNonNull(details, "This chat was read without its details");
    }

    @Description("Description of the chat, at most 1000 characters; null when not given.")
    public @Nullable String getDescription() {
        return details().description();
    }

    @NonNull
    @Description("Settings of the chat.")
    public ChatSettings getSettings() {
        return details().settings();
    }

    @NonNull
    @Description("Time the chat was created.")
    public Instant getCreatedAt() {
        return details().createdAt();
    }

    @NonNull
    @Description("Time its title, description or settings were last changed.")
    public Instant getUpdatedAt() {
        return details().updatedAt();
    }

    @NonNull
    @Description("Cursor of the chat's events as of this reading: `chatEvents(after:)` from it misses nothing.")
    public String getEventsCursor() {
        return details().eventsCursor();
    }

    @Description("Version of the chat: grows with each change of its data; updates name the version they read.")
    public int getVersion() {
        return details().version();
    }

    /** What decisions about it need. */
    @Ignore
    public ChatStanding standing() {
        var role = Optional.ofNullable(own).map(ChatViewerState::role).orElse(null);
        return new ChatStanding(kind, state, details().settings(), role);
    }

    /** Whose rules decide in it: in a channel of no organisation those of the platform. */
    @Ignore
    public DecidedBy decidedBy() {
        return switch (kind) {
            case MANAGED -> DecidedBy.ORGANIZATION;
            case CHANNEL -> organizationKey == null ? DecidedBy.PLATFORM : DecidedBy.ORGANIZATION;
            case DIRECT, GROUP, CALL -> DecidedBy.CHAT_OWNER;
        };
    }
}
