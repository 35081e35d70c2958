package io.parta.bench.delivery;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what others bring about. */
final class Waiting {

    private static final long PAUSE_NANOS = 2_000_000;
    private static final long LONG_PAUSE_NANOS = 250_000_000;

    private Waiting() {}

    /** @param what the sentence that did not become true */
    static void until(String what, Duration patience, BooleanSupplier met) {
        if (!within(patience, met)) {
            throw new IllegalStateException("Not within " + patience.toSeconds() + " s: " + what);
        }
    }

    static boolean within(Duration patience, BooleanSupplier met) {
        return within(patience, PAUSE_NANOS, met);
    }

    /** For what costs the other side something to tell. */
    static void untilTold(String what, Duration patience, BooleanSupplier met) {
        if (!within(patience, LONG_PAUSE_NANOS, met)) {
            throw new IllegalStateException("Not within " + patience.toSeconds() + " s: " + what);
        }
    }

    private static boolean within(Duration patience, long pauseNanos, BooleanSupplier met) {
        long began = System.nanoTime();
        while (!met.getAsBoolean()) {
            if (System.nanoTime() - began > patience.toNanos()) {
                return false;
            }
            LockSupport.parkNanos(pauseNanos);
        }
        return true;
    }

    static void calm(Duration time) {
        within(time, () -> false);
    }
}
