package io.parta.chat.member;

import io.parta.chat.ChatRole;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who may do what to which member, pure: empty means allowed; the chat has said yes before (CH-2). */
final class MemberPolicy {

    private MemberPolicy() {}

    /**
     * Whether a member may be taken out: nobody the owner, only the owner administrators.
     *
     * @param role of the one to take out; null when they are no member
     */
    static Optional<Refusal> removes(ChatRole by, @Nullable ChatRole role) {
        if (role == null) {
            return Optional.of(Refusal.of(ErrorCode.NOT_FOUND));
        }
        return switch (role) {
            case OWNER -> Optional.of(Refusal.of(ErrorCode.CHAT_OWNER_STAYS));
            case ADMINISTRATOR ->
                by == ChatRole.OWNER ? Optional.empty() : Optional.of(Refusal.of(ErrorCode.NOT_ALLOWED));
            case MEMBER -> Optional.empty();
        };
    }

    /** Whether the role of a member may be changed to one that is not the owner's: not the owner's own. */
    static Optional<Refusal> changes(@Nullable ChatRole role) {
        if (role == null) {
            return Optional.of(Refusal.at(ErrorCode.NOT_FOUND, "input", "personId"));
        }
        return role == ChatRole.OWNER ? Optional.of(Refusal.of(ErrorCode.CHAT_OWNER_STAYS)) : Optional.empty();
    }
}
