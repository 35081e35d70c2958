package io.parta.platform.engines;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A program that an engine runs, its output in a log file.
 *
 * @param what for the sentence when it fails
 */
record Command(String what, List<String> words, Path directory, Path log, Map<String, String> environment) {

    private static final int LINES_TOLD = 12;

    /**
     * Ctrl-C of a terminal reaches every process of the foreground group. A process started so has a session of its own,
     * by setsid of Linux or perl of macOS, so that the application can drain before its engines end.
     */
    private static final List<String> OUT_OF_REACH_OF_THE_TERMINAL = List.of("/bin/sh", "-c", """
            trap '' INT QUIT HUP
            if command -v setsid >/dev/null 2>&1; then exec setsid "$@"; fi
            if command -v perl >/dev/null 2>&1; then exec perl -MPOSIX -e 'POSIX::setsid(); exec @ARGV' "$@"; fi
            exec "$@"
            """, "sh");

    Process start() {
        List<String> all = new ArrayList<>(OUT_OF_REACH_OF_THE_TERMINAL);
        all.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(all).directory(directory.toFile());
        // Nothing of the child may hold our output open: whoever reads it waits for its end.
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("KC_") || name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new EngineFailure(what + " cannot be run: " + e.getMessage() + ".", e);
        }
    }

    void run(Duration patience) {
        Process process = start();
        if (!exits(process, patience)) {
            process.destroyForcibly();
            throw failure("did not end within " + patience.toSeconds() + " s");
        }
        if (process.exitValue() != 0) {
            throw failure("failed with exit code " + process.exitValue());
        }
    }

    static boolean exits(Process process, Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineFailure("The start of the engines was interrupted.", e);
        }
    }

    EngineFailure failure(String how) {
        return new EngineFailure(what + " " + how + "; the end of " + log + ":\n" + endOf(log));
    }

    private static String endOf(Path log) {
        try {
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_TOLD), lines.size()));
        } catch (IOException e) {
            return "(unreadable: " + e.getMessage() + ")";
        }
    }
}
