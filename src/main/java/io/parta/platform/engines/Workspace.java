package io.parta.platform.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;

/**
 * The data directory of this JVM's engines and the list of their processes: {@code .parta/demo}, {@code .parta/dev}, or
 * one of {@code .parta/test/1}, {@code 2} … for each test run under way. Whoever takes it ends what a killed
 * predecessor left behind.
 */
record Workspace(Project project, String profile, Path directory, Reaper reaper) {

    private static final Duration PATIENCE_WITH_LEFTOVERS = Duration.ofSeconds(10);
    private static final int TEST_RUNS_AT_ONCE = 16;
    private static final String OWNER = "owner";
    private static final String PROCESSES = "processes";

    static Workspace take(Project project, String profile, boolean fresh) throws IOException {
        project.prepare();
        Path[] taken = new Path[1];
        Directories.locked(project.home().resolve("lock"), () -> taken[0] = claim(project, profile));
        Path directory = taken[0];
        endLeftovers(directory);
        if (fresh) {
            empty(directory);
        }
        return new Workspace(project, profile, directory, Reaper.start(directory));
    }

    /** A directory of one engine's own. */
    Path directoryOf(String engine) throws IOException {
        return Files.createDirectories(directory.resolve(engine));
    }

    boolean keepsData() {
        return !profile.equals("test");
    }

    /** From now on the process ends with this JVM, or at the latest when the next one takes the workspace. */
    void watch(ProcessHandle process, String signal) {
        reaper.watch(process.pid(), signal);
        appendLine(directory.resolve(PROCESSES), RunningProcess.of(process).line());
    }

    private static synchronized void appendLine(Path file, String line) {
        try {
            Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new EngineFailure("The file " + file + " cannot be written: " + e.getMessage() + ".", e);
        }
    }

    private static Path claim(Project project, String profile) throws IOException {
        boolean several = profile.equals("test");
        for (int number = 1; number <= (several ? TEST_RUNS_AT_ONCE : 1); number++) {
            Path base = project.home().resolve(profile);
            Path directory = Files.createDirectories(several ? base.resolve(Integer.toString(number)) : base);
            Optional<RunningProcess> owner = ownerOf(directory);
            if (owner.isEmpty()
                    || !owner.get().isAlive()
                    || owner.get().pid() == ProcessHandle.current().pid()) {
                Files.writeString(
                        directory.resolve(OWNER), RunningProcess.current().line());
                return directory;
            }
            if (!several) {
                throw new EngineFailure("Parta already runs here with the profile " + profile + " as process "
                        + owner.get().pid() + ": stop it first.");
            }
        }
        throw new EngineFailure(TEST_RUNS_AT_ONCE + " test runs are already under way in " + project.root() + ".");
    }

    private static Optional<RunningProcess> ownerOf(Path directory) throws IOException {
        Path file = directory.resolve(OWNER);
        return Files.exists(file) ? RunningProcess.parse(Files.readString(file)) : Optional.empty();
    }

    private static void endLeftovers(Path directory) throws IOException {
        Path file = directory.resolve(PROCESSES);
        if (!Files.exists(file)) {
            return;
        }
        var leftovers = Files.readAllLines(file).stream()
                .flatMap(line -> RunningProcess.parse(line).stream())
                .filter(RunningProcess::isAlive)
                .toList();
        if (!leftovers.isEmpty()) {
            Progress.say("ending " + leftovers.size() + " processes that an earlier run left");
        }
        leftovers.parallelStream().forEach(process -> process.end(PATIENCE_WITH_LEFTOVERS));
        Files.delete(file);
    }

    /** All but the owner's mark. */
    private static void empty(Path directory) throws IOException {
        try (var children = Files.list(directory)) {
            for (Path child : children.toList()) {
                if (!child.getFileName().toString().equals(OWNER)) {
                    Directories.delete(child);
                }
            }
        }
    }
}
