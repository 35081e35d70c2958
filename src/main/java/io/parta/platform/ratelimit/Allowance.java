package io.parta.platform.ratelimit;

import java.time.Duration;

/**
 * How much may be used, by whom.
 *
 * @param key whose it is: unique over everything that is counted
 * @param capacity points when full
 * @param period how long it takes to be full again
 * @param refill how it becomes full again
 */
public record Allowance(String key, long capacity, Duration period, Refill refill) {

    /** How a spent allowance comes back. */
    public enum Refill {
        /** All at once, one period after the first use: never more than the capacity in a period. */
        WINDOW,
        /** Evenly: capacity divided by period is the rate, capacity the burst. */
        CONTINUOUS
    }

    public Allowance {
        if (capacity < 1 || period.toMillis() < 1) {
            throw new IllegalArgumentException(
                    "An allowance needs a capacity and a period: " + capacity + " " + period);
        }
    }
}
