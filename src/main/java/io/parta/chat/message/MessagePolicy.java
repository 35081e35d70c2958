package io.parta.chat.message;

import io.parta.chat.ChatAction;
import io.parta.chat.ChatKind;
import io.parta.chat.ChatPolicy;
import io.parta.chat.ChatStanding;
import io.parta.chat.ChatState;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Who may do what to which message, pure: empty means allowed (ME-2, ME-3). */
final class MessagePolicy {

    /** How long a message can be edited. */
    static final Duration EDITABLE = Duration.ofHours(48);

    private MessagePolicy() {}

    /**
     * What decisions on a message need to know.
     *
     * @param own whether it is the viewer's ({@link #owns})
     * @param forwarded whether somebody else's words stand in it
     * @param gone whether it is deleted or has expired
     */
    record Facts(MessageKind kind, boolean own, boolean forwarded, boolean gone, Instant sentAt) {}

    static Optional<Refusal> decide(MessageAction action, ChatStanding standing, Facts message, Instant now) {
        if (standing.member().isEmpty() || message.gone()) {
            return Optional.of(Refusal.of(ErrorCode.NOT_FOUND));
        }
        return switch (action) {
            case EDIT -> edits(standing, message, now);
            case DELETE ->
                message.own() || (standing.moderates() && standing.kind() != ChatKind.DIRECT)
                        ? Optional.empty()
                        : Optional.of(Refusal.of(ErrorCode.NOT_ALLOWED));
            case PIN -> ChatPolicy.decide(ChatAction.PIN, standing);
            case REACT ->
                standing.state() == ChatState.CLOSED
                        ? Optional.of(Refusal.of(ErrorCode.CHAT_CLOSED))
                        : Optional.empty();
        };
    }

    /** Whoever may not write any more does not write into what they have written. */
    private static Optional<Refusal> edits(ChatStanding standing, Facts message, Instant now) {
        boolean text = message.kind() == MessageKind.TEXT || message.kind() == MessageKind.FILES;
        if (!message.own() || message.forwarded() || !text) {
            return Optional.of(Refusal.of(ErrorCode.NOT_ALLOWED));
        }
        return ChatPolicy.answers(standing)
                .or(() -> message.sentAt().plus(EDITABLE).isAfter(now)
                        ? Optional.empty()
                        : Optional.of(Refusal.of(ErrorCode.MESSAGE_EDIT_EXPIRED)));
    }

    /** Whether a message is the viewer's: one in a channel's name is of all who may publish there, whoever wrote it (CN-1). */
    static boolean owns(ChatStanding standing, boolean published, boolean author) {
        return published ? standing.moderates() : author;
    }

    /** Whether the viewer sees what a message said before. */
    static boolean seesEdits(ChatStanding standing, boolean own) {
        return own || standing.moderates();
    }
}
