package io.parta.platform.ratelimit;

import java.time.Duration;
import java.time.Instant;

/**
 * State of one allowance in this process; the script in {@link RedisBuckets} does the same sums.
 *
 * @param left points left as of {@code at}
 * @param at when a window began, or when a continuous bucket was last looked at
 */
record Bucket(double left, Instant at) {

    /** A bucket after an attempt, and what the attempt came to. */
    record Step(Bucket bucket, Taken taken) {}

    static Bucket full(Allowance allowance, Instant now) {
        return new Bucket(allowance.capacity(), now);
    }

    Step take(Allowance allowance, long points, Instant now) {
        return allowance.refill() == Allowance.Refill.WINDOW
                ? inWindow(allowance, points, now)
                : continuous(allowance, points, now);
    }

    private Step inWindow(Allowance allowance, long points, Instant now) {
        Bucket current = now.isBefore(at.plus(allowance.period())) ? this : full(allowance, now);
        boolean allowed = points <= current.left;
        double rest = allowed ? current.left - points : current.left;
        Instant end = current.at.plus(allowance.period());
        return new Step(
                new Bucket(rest, current.at),
                new Taken(allowed, (long) rest, end, allowed ? Duration.ZERO : Duration.between(now, end)));
    }

    private Step continuous(Allowance allowance, long points, Instant now) {
        double perMilli = (double) allowance.capacity() / allowance.period().toMillis();
        long elapsed = Math.max(0, Duration.between(at, now).toMillis());
        double current = Math.min(allowance.capacity(), left + elapsed * perMilli);
        boolean allowed = points <= current;
        double rest = allowed ? current - points : current;
        long untilFull = (long) Math.ceil((allowance.capacity() - rest) / perMilli);
        long wait = allowed ? 0 : (long) Math.ceil((points - current) / perMilli);
        return new Step(
                new Bucket(rest, now),
                new Taken(allowed, (long) rest, now.plusMillis(untilFull), Duration.ofMillis(wait)));
    }
}
