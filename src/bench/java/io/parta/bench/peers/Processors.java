package io.parta.bench.peers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What Linux keeps account of, and which processor a process may use. */
final class Processors {

    /** USER_HZ, the unit of the accounts in {@code /proc}, is 100 on every Linux that Java runs on. */
    private static final double SECONDS_OF_TICK = 0.01;

    private static final int USER_TIME = 11;

    private Processors() {}

    /** Keeps a process and all its threads to these processors; children that it starts stay there too. */
    static void pin(long pid, String processors) {
        Programs.run("taskset", List.of("taskset", "-a", "-c", "-p", processors, String.valueOf(pid)), Path.of("."));
    }

    /** Seconds of processor time of a process so far, those of children that have ended included. */
    static double seconds(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
            // The name in parentheses may hold anything.
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Arrays.stream(fields, USER_TIME, USER_TIME + 4)
                            .mapToLong(Long::parseLong)
                            .sum()
                    * SECONDS_OF_TICK;
        } catch (IOException ended) {
            return 0;
        }
    }

    /** Seconds of a process and of its living children: of PostgreSQL with all its backends. */
    static double secondsOfFamily(long pid) {
        return seconds(pid) + children(pid).mapToDouble(Processors::seconds).sum();
    }

    private static Stream<Long> children(long pid) {
        return ProcessHandle.of(pid).stream().flatMap(ProcessHandle::children).map(ProcessHandle::pid);
    }

    /** Megabytes in memory. */
    static long megabytes(long pid) {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the machine calls its processor. */
    static String model() {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
