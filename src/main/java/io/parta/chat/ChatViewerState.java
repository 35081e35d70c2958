package io.parta.chat;

import java.time.Instant;
import java.util.Objects;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * What a chat is to the viewer alone (ME-4).
 *
 * @param mentions null where nobody asked for them, see {@link ChatColumns}
 */
@Description("State of a chat for the viewer: nobody else sees it.")
public record ChatViewerState(
        @NonNull @Description("Role of the viewer.") ChatRole role,
        @NonNull @Description("Time the viewer joined.") Instant joinedAt,

        @Description("Number of the last message that the viewer has read; 0 before the first.")
        int readSequence,

        @Description("Number of messages after the last that was read; what the viewer sends is read.")
        int unreadCount,

        @Description("Whether the viewer marked the chat as unread.")
        boolean markedUnread,

        @Description("Whether the viewer hears nothing of the chat now, mentions aside.")
        boolean muted,

        @Nullable @Description("Time until which the chat is muted; null when it is not, or for good.")
        Instant mutedUntilAt,

        @Description("Whether the chat is in the viewer's archive: out of sight until a mention.")
        boolean archived,

        @Ignore @Nullable Integer mentions) {

    /** @throws NullPointerException when they were not counted */
    @Description("Number of unread messages that mention the viewer, counted up to 100.")
    public int getMentionCount() {
        return Objects.requireNonNull(mentions, "The mentions of this chat were not counted");
    }
}
