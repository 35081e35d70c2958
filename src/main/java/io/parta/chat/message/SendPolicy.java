package io.parta.chat.message;

import io.parta.chat.ChatAction;
import io.parta.chat.ChatKind;
import io.parta.chat.ChatPolicy;
import io.parta.chat.ChatStanding;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who may send now, pure: empty means allowed. The statement that sends decides alike, in this order. */
final class SendPolicy {

    private SendPolicy() {}

    /**
     * @param answers whether the message answers another one
     * @param contact why the sender may not write to the other person of a direct chat, as of now (SF-4); empty when they may
     * @param lastSentAt time of the sender's last message in the chat; null before the first
     */
    static Optional<Refusal> decide(
            ChatStanding standing,
            boolean answers,
            Optional<Refusal> contact,
            @Nullable Instant lastSentAt,
            Instant now) {
        return (answers ? ChatPolicy.answers(standing) : ChatPolicy.decide(ChatAction.SEND, standing))
                .or(() -> standing.kind() == ChatKind.DIRECT ? contact : Optional.empty())
                .or(() -> slow(standing, lastSentAt, now));
    }

    private static Optional<Refusal> slow(ChatStanding standing, @Nullable Instant lastSentAt, Instant now) {
        int pace = standing.settings().slowModeSeconds();
        if (pace == 0 || lastSentAt == null || standing.moderates()) {
            return Optional.empty();
        }
        var free = lastSentAt.plusSeconds(pace);
        return free.isAfter(now) ? Optional.of(slow(Duration.between(now, free))) : Optional.empty();
    }

    private static Refusal slow(Duration left) {
        return slow((int) left.plusMillis(999).toSeconds());
    }

    static Refusal slow(int seconds) {
        return Refusal.of(ErrorCode.SLOW_MODE).with("seconds", String.valueOf(seconds));
    }
}
