package io.parta.chat.poll;

import io.parta.chat.ChatKind;
import io.parta.chat.ChatStanding;
import io.parta.chat.ChatState;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import java.util.Optional;

/** Who may close a poll, pure: empty means allowed (ME-3). */
final class PollPolicy {

    private PollPolicy() {}

    /** @param own whether the viewer is the author */
    static Optional<Refusal> close(ChatStanding standing, boolean own) {
        if (standing.member().isEmpty()) {
            return Optional.of(Refusal.of(ErrorCode.NOT_FOUND));
        }
        if (!own && (!standing.moderates() || standing.kind() == ChatKind.DIRECT)) {
            return Optional.of(Refusal.of(ErrorCode.NOT_ALLOWED));
        }
        return standing.state() == ChatState.CLOSED ? Optional.of(Refusal.of(ErrorCode.CHAT_CLOSED)) : Optional.empty();
    }
}
