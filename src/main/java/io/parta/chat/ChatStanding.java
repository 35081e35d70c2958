package io.parta.chat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What decisions on a chat need to know.
 *
 * @param role of the viewer in the chat; null when they are not a member: then the chat does not exist for them
 */
public record ChatStanding(
        ChatKind kind,
        ChatState state,
        ChatSettings settings,
        @Nullable ChatRole role) {

    /** The viewer's role when the chat exists for them. */
    public Optional<ChatRole> member() {
        return state == ChatState.DELETED ? Optional.empty() : Optional.ofNullable(role);
    }

    /** Whether the viewer is owner or administrator. */
    public boolean moderates() {
        return role != null && role.moderates();
    }
}
