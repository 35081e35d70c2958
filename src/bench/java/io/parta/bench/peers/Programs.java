package io.parta.bench.peers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Programs of the machine that prepare and measure: npm, Maven, taskset, pgbench. */
final class Programs {

    private static final List<String> HOMES = List.of("JDK25_HOME", "JAVA_HOME_25_X64", "JAVA_HOME_25_ARM64");

    private static final int TOLD = 3_000;

    private Programs() {}

    /** Runs a program to its end and returns what it said; fails with that when it fails. */
    static String run(String about, List<String> command, Path directory) {
        return run(about, command, directory, Map.of());
    }

    static String run(String about, List<String> command, Path directory, Map<String, String> environment) {
        try {
            var builder =
                    new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(
                        about + " failed:\n" + said.substring(Math.max(0, said.length() - TOLD)));
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(about + " cannot be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static boolean has(String program) {
        return Stream.of(System.getenv("PATH").split(":")).anyMatch(path -> Files.isExecutable(Path.of(path, program)));
    }

    /** Java 25 where the machine has one, as continuous integration finds it; else the Java of this process. */
    static Path java() {
        return Stream.concat(
                        HOMES.stream()
                                .map(System.getenv()::get)
                                .filter(home -> home != null && !home.isBlank())
                                .map(Path::of),
                        Stream.of(Path.of("/usr/lib/jvm"), Path.of("/opt/java"), Path.of("/opt"))
                                .flatMap(Programs::children))
                .filter(Programs::isJava25)
                .findFirst()
                .orElse(Path.of(System.getProperty("java.home")));
    }

    static boolean isJava25(Path home) {
        try {
            return Files.isExecutable(home.resolve("bin/javac"))
                    && Files.readString(home.resolve("release")).contains("JAVA_VERSION=\"25");
        } catch (IOException none) {
            return false;
        }
    }

    private static Stream<Path> children(Path directory) {
        if (!Files.isDirectory(directory)) {
            return Stream.of();
        }
        try (var found = Files.list(directory)) {
            return found.sorted(Comparator.naturalOrder()).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
