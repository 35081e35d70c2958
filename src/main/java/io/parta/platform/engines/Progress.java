package io.parta.platform.engines;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Tells a person at a terminal what the start is waiting for. The log is not configured yet when engines start. */
class Progress {

    private final Instant since = Instant.now();

    static void say(String line) {
        System.err.println("[parta] " + line);
    }

    /** For example {@code 12.3 s} since this was made. */
    String elapsed() {
        return inSeconds(Duration.between(since, Instant.now()));
    }

    Duration duration() {
        return Duration.between(since, Instant.now());
    }

    static String inSeconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
