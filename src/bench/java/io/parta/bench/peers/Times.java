package io.parta.bench.peers;

import java.util.Arrays;

/** Times of answers, in nanoseconds. */
final class Times {

    private long[] times = new long[4_096];
    private int count;

    void add(long nanoseconds) {
        if (count == times.length) {
            times = Arrays.copyOf(times, count * 2);
        }
        times[count++] = nanoseconds;
    }

    int count() {
        return count;
    }

    double percentile(int percent) {
        if (count == 0) {
            return Double.NaN;
        }
        long[] sorted = Arrays.copyOf(times, count);
        Arrays.sort(sorted);
        return sorted[(int) ((long) (count - 1) * percent / 100)];
    }
}
