package io.parta.platform.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Who works where: nobody in another's directory, and nobody beside what a killed predecessor left. */
class WorkspaceTest {

    /** The shell of a workspace writes its log there until this JVM ends. */
    @TempDir(cleanup = CleanupMode.NEVER)
    Path clone;

    private Process other;

    @BeforeEach
    void anotherProcess() throws IOException {
        other = new ProcessBuilder("sleep", "600").start();
    }

    @AfterEach
    void endIt() {
        other.destroyForcibly();
    }

    @Test
    void aTestRunBesideAnotherTakesTheNextDirectory() throws IOException {
        write("test/1/owner", line(other));
        assertThat(Workspace.take(new Project(clone), "test", false).directory())
                .isEqualTo(clone.resolve(".parta/test/2"));
    }

    @Test
    void aDirectoryOfAnEndedProcessIsTaken() throws IOException {
        write("test/1/owner", line(other));
        other.destroyForcibly().onExit().join();
        assertThat(Workspace.take(new Project(clone), "test", false).directory())
                .isEqualTo(clone.resolve(".parta/test/1"));
    }

    @Test
    void aSecondDemoInOneCloneIsToldAboutTheFirst() throws IOException {
        write("demo/owner", line(other));
        assertThatThrownBy(() -> Workspace.take(new Project(clone), "demo", false))
                .isInstanceOf(EngineFailure.class)
                .hasMessage(
                        "Parta already runs here with the profile demo as process " + other.pid() + ": stop it first.");
    }

    @Test
    void leftoversOfAKilledRunAreEndedFirst() throws IOException {
        write("demo/processes", line(other) + "\n");
        Workspace.take(new Project(clone), "demo", false);
        assertThat(other.onExit()).succeedsWithin(10, TimeUnit.SECONDS);
        assertThat(clone.resolve(".parta/demo/processes")).doesNotExist();
    }

    @Test
    void freshForgetsTheDataAndNothingElse() throws IOException {
        write("demo/postgresql/data/base", "rows");
        write("engines/keycloak/program", "kept");
        Workspace.take(new Project(clone), "demo", true);
        assertThat(clone.resolve(".parta/demo/postgresql")).doesNotExist();
        assertThat(clone.resolve(".parta/engines/keycloak/program")).exists();
    }

    private void write(String name, String content) throws IOException {
        Path file = clone.resolve(".parta").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private static String line(Process process) {
        return RunningProcess.of(process.toHandle()).line();
    }
}
