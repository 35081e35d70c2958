package io.parta.chat.poll;

import io.parta.chat.ChatKind;
import io.parta.chat.ChatStanding;
import io.parta.chat.ChatState;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import java.util.Optional;

/** Who may vote in a poll and who close it, pure: empty means allowed (ME-3). */
final class PollPolicy {

    private PollPolicy() {}

    /**
     * Whether the viewer may change what they have chosen; the statement that votes decides alike.
     *
     * @param stands whether they have voted and the poll lets no vote be changed
     */
    static Optional<Refusal> vote(ChatStanding standing, boolean closed, boolean stands) {
        if (standing.member().isEmpty()) {
            return Optional.of(Refusal.of(ErrorCode.NOT_FOUND));
        }
        if (standing.state() == ChatState.CLOSED) {
            return Optional.of(Refusal.of(ErrorCode.CHAT_CLOSED));
        }
        if (closed) {
            return Optional.of(Refusal.of(ErrorCode.POLL_CLOSED));
        }
        return stands ? Optional.of(Refusal.of(ErrorCode.VOTE_STANDS)) : Optional.empty();
    }

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
