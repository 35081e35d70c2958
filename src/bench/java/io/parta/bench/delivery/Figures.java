package io.parta.bench.delivery;

import java.util.Arrays;
import java.util.Collection;

/** What was measured, in ascending order; empty when it never happened. */
final class Figures {

    private static final double NANOS_PER_MILLI = 1e6;

    private final long[] nanos;

    private Figures(long[] nanos) {
        this.nanos = nanos;
    }

    static Figures of(Collection<Long> nanos) {
        return new Figures(nanos.stream().mapToLong(Long::longValue).sorted().toArray());
    }

    int size() {
        return nanos.length;
    }

    /** The value that this percentage of all does not exceed, in milliseconds. */
    double millis(int percent) {
        int place = (int) Math.ceil(nanos.length * percent / 100.0) - 1;
        return nanos.length == 0 ? 0 : nanos[Math.max(0, place)] / NANOS_PER_MILLI;
    }

    double seconds(int percent) {
        return millis(percent) / 1_000;
    }

    @Override
    public String toString() {
        return Arrays.toString(nanos);
    }
}
