package io.parta.chat;

import io.parta.platform.graphql.action.DecidedBy;
import io.parta.platform.graphql.node.Node;
import io.parta.platform.graphql.node.TypeId;
import java.time.Instant;
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
 */
@Description("Chat. Its members see it, nobody else.")
public record Chat(
        @Ignore UUID key,
        @Ignore @Nullable UUID organizationKey,
        @Ignore @Nullable Pair people,
        @Ignore @Nullable UUID successorKey,
        @Ignore @Nullable ChatViewerState own,

        @NonNull @Description("Kind of the chat.") ChatKind kind,
        @NonNull @Description("State of the chat.") ChatState state,

        @Nullable @Description("Title of the chat, at most 150 characters; null of a direct chat: its `peer` names it.")
        String title,

        @Nullable @Description("Description of the chat, at most 1000 characters; null when not given.")
        String description,

        @NonNull @Description("Settings of the chat.") ChatSettings settings,
        @Description("Number of members.") int memberCount,

        @Description("Number of the last message; 0 before the first.")
        int lastSequence,

        @NonNull
        @Description("Time of the last message, or when the viewer joined or the chat was created if that is later: "
                + "the order of one's chats.")
        Instant lastActiveAt,

        @NonNull @Description("Time the chat was created.") Instant createdAt,

        @NonNull @Description("Time its title, description or settings were last changed.")
        Instant updatedAt,

        @NonNull
        @Description("Cursor of the chat's events as of this reading: `chatEvents(after:)` from it misses nothing.")
        String eventsCursor,

        @Description("Version of the chat: grows with each change of its data; updates name the version they read.")
        int version)
        implements Node {

    public static final String PREFIX = "chat";

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

    /** What decisions about it need. */
    @Ignore
    public ChatStanding standing() {
        var role = Optional.ofNullable(own).map(ChatViewerState::role).orElse(null);
        return new ChatStanding(kind, state, settings, role);
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
