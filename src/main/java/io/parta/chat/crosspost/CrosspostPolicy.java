package io.parta.chat.crosspost;

import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Who may be reminded of a post, and when; pure: empty means allowed. */
final class CrosspostPolicy {

    /** The advice: the messenger first, other networks four hours later. */
    static final Duration USUAL = Duration.ofHours(4);

    private static final Duration FARTHEST = Duration.ofDays(366);

    private CrosspostPolicy() {}

    /**
     * @param published whether the message was sent in the name of its channel
     * @param own whether the viewer may publish there
     */
    static Optional<Refusal> decide(boolean published, boolean own) {
        if (!published) {
            return Optional.of(Refusal.of(ErrorCode.WRONG_CHAT_KIND));
        }
        return own ? Optional.empty() : Optional.of(Refusal.of(ErrorCode.NOT_ALLOWED));
    }

    static Optional<Refusal> fits(Instant at, Instant now) {
        return at.isAfter(now) && at.isBefore(now.plus(FARTHEST))
                ? Optional.empty()
                : Optional.of(Refusal.at(ErrorCode.INVALID_INPUT, "input", "at"));
    }
}
