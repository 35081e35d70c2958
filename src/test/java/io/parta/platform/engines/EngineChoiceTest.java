package io.parta.platform.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the engines come from. */
class EngineChoiceTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({
        "test, true, CONTAINERS",
        "test, false, EMBEDDED",
        "dev, true, CONTAINERS",
        "dev, false, EMBEDDED",
        "demo, true, EMBEDDED",
        "demo, false, EMBEDDED"
    })
    void withoutAWordTheDemoIsEmbeddedAndTheRestTakesDockerWhereItAnswers(
            String profile, boolean docker, EngineMode expected) {
        assertThat(EngineMode.choose(null, profile, docker)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"embedded, EMBEDDED", "CONTAINERS, CONTAINERS", "' external ', EXTERNAL"})
    void aWordDecides(String word, EngineMode expected) {
        assertThat(EngineMode.choose(word, "demo", true)).isEqualTo(expected);
    }

    @Test
    void anotherWordIsRefusedWithTheWordsThatThereAre() {
        assertThatThrownBy(() -> EngineMode.choose("docker", "dev", true))
                .isInstanceOf(EngineFailure.class)
                .hasMessage("PARTA_ENGINES is “docker”, but must be one of embedded, containers, external.");
    }

    /** A stopped Docker engine leaves its socket file behind. */
    @Test
    void aSocketFileWithoutAListenerIsNoDocker() throws IOException {
        Path socket = directory.resolve("docker.sock");
        try (var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
            assertThat(DockerSocket.accepts(socket)).isTrue();
        }
        assertThat(Files.exists(socket)).isTrue();
        assertThat(DockerSocket.accepts(socket)).isFalse();
        assertThat(DockerSocket.accepts(directory.resolve("absent.sock"))).isFalse();
    }

    @Test
    void dockerHostNamesTheSocket() {
        assertThat(DockerSocket.candidates("unix:///run/user/1/docker.sock", "/home/x"))
                .containsExactly(Path.of("/run/user/1/docker.sock"));
        assertThat(DockerSocket.candidates(null, "/home/x"))
                .containsExactly(Path.of("/var/run/docker.sock"), Path.of("/home/x/.docker/run/docker.sock"));
    }
}
