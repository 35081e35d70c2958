package io.parta.platform.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No engine outlives its JVM, however that ended. */
class ReaperTest {

    @TempDir
    Path directory;

    /** kill -9 runs no shutdown hook. */
    @Test
    void endsTheEnginesOfAKilledJvm() throws IOException {
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        JvmWithAnEngine.class.getName(),
                        directory.toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("jvm.log").toFile())
                .start();
        Path pid = directory.resolve("pid");
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> Files.exists(pid) && Files.readString(pid).endsWith("\n"));
        ProcessHandle engine =
                ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).orElseThrow();
        assertThat(engine.isAlive()).isTrue();

        jvm.destroyForcibly();

        assertThat(engine.onExit().orTimeout(30, TimeUnit.SECONDS)).succeedsWithin(Duration.ofSeconds(30));
    }

    @Test
    void knowsAProcessFromALaterOneWithTheSameId() {
        var current = RunningProcess.current();
        assertThat(RunningProcess.parse(current.line())).hasValue(current);
        assertThat(current.isAlive()).isTrue();
        assertThat(new RunningProcess(current.pid(), current.startedAt().minusSeconds(60)).isAlive())
                .isFalse();
        assertThat(RunningProcess.parse("damaged")).isEmpty();
    }

    /** Stands in for the service: starts an engine and waits for its end. */
    static final class JvmWithAnEngine {

        private JvmWithAnEngine() {}

        public static void main(String[] arguments) throws IOException, InterruptedException {
            Path directory = Path.of(arguments[0]);
            Reaper reaper = Reaper.start(directory);
            Process engine = new Command(
                            "The engine", List.of("sleep", "600"), directory, directory.resolve("engine.log"), Map.of())
                    .start();
            reaper.watch(engine.pid(), "TERM");
            Files.writeString(directory.resolve("pid"), engine.pid() + "\n");
            engine.waitFor();
        }
    }
}
