package io.parta.bench.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What a number of messages cost to deliver.
 *
 * @param acknowledged times from the issue of each message to its answer
 * @param first to its first delivery
 * @param last to its last delivery
 * @param deliveries of all of them, in the time that all took together
 * @param processorTime of the instance
 */
record Phase(
        String title,
        Figures acknowledged,
        Figures first,
        Figures last,
        long deliveries,
        Duration taken,
        Duration processorTime) {

    static final String HEAD =
            "| | messages | answer p50 ms | first delivery p50 ms | max ms | last delivery p50 ms | max ms |"
                    + " deliveries/s | CPU µs a delivery |%n|---|--:|--:|--:|--:|--:|--:|--:|--:|%n";

    private static final double NANOS_PER_MICRO = 1_000;

    /** @param times of each message: its answer, its first and its last delivery, from its issue on */
    static Phase of(String title, List<long[]> times, int readers, Duration taken, Duration processorTime) {
        return new Phase(
                title,
                figures(times, 0),
                figures(times, 1),
                figures(times, 2),
                (long) times.size() * readers,
                taken,
                processorTime);
    }

    private static Figures figures(List<long[]> times, int place) {
        return Figures.of(times.stream().map(time -> time[place]).toList());
    }

    String row() {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.0f | %.0f | %.0f | %.0f | %.0f | %.0f | %.1f |",
                title,
                last.size(),
                acknowledged.millis(50),
                first.millis(50),
                first.millis(100),
                last.millis(50),
                last.millis(100),
                deliveries / (taken.toNanos() / 1e9),
                processorTime.toNanos() / NANOS_PER_MICRO / deliveries);
    }
}
