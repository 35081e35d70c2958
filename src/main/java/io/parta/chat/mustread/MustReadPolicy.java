package io.parta.chat.mustread;

import io.parta.chat.ChatStanding;
import io.parta.chat.ChatState;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who may acknowledge and who remind, pure: empty means allowed (ME-4). */
final class MustReadPolicy {

    /** Least time between two reminders of a message. */
    static final Duration PACE = Duration.ofHours(1);

    private MustReadPolicy() {}

    /** Everybody but the author. The statement that acknowledges decides alike. */
    static Optional<Refusal> acknowledge(ChatStanding standing, boolean own) {
        return open(standing, own);
    }

    /** @param remindedAt time of the last reminder; null before the first */
    static Optional<Refusal> remind(ChatStanding standing, boolean own, @Nullable Instant remindedAt, Instant now) {
        return open(standing, !own && !standing.moderates())
                .or(() -> remindedAt != null && remindedAt.plus(PACE).isAfter(now)
                        ? Optional.of(tooSoon(Duration.between(now, remindedAt.plus(PACE))))
                        : Optional.empty());
    }

    private static Optional<Refusal> open(ChatStanding standing, boolean forbidden) {
        if (standing.member().isEmpty()) {
            return Optional.of(Refusal.of(ErrorCode.NOT_FOUND));
        }
        if (forbidden) {
            return Optional.of(Refusal.of(ErrorCode.NOT_ALLOWED));
        }
        return standing.state() == ChatState.CLOSED ? Optional.of(Refusal.of(ErrorCode.CHAT_CLOSED)) : Optional.empty();
    }

    private static Refusal tooSoon(Duration left) {
        return Refusal.of(ErrorCode.REMINDED_RECENTLY)
                .with("minutes", String.valueOf(left.plusSeconds(59).toMinutes()));
    }
}
