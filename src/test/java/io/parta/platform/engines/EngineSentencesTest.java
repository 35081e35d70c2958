package io.parta.platform.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot work is said in one sentence that tells what to do. */
class EngineSentencesTest {

    @TempDir
    Path directory;

    @Test
    void aPortInUseIsNamedWithItsVariable() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            assertThatThrownBy(() -> Ports.require(port, "Keycloak", "PARTA_KEYCLOAK_PORT"))
                    .isInstanceOf(EngineFailure.class)
                    .hasMessage("Port " + port + " of 127.0.0.1, which Keycloak needs, is in use by another program:"
                            + " stop that, or choose another port with PARTA_KEYCLOAK_PORT.");
        }
    }

    @Test
    void freePortsAreFree() {
        assertThat(Ports.isFree(Ports.free())).isTrue();
    }

    @Test
    void tooLittleDiskIsSaidInMegabytes() {
        assertThatThrownBy(() -> Project.requireRoom(100L * 1024 * 1024, Path.of("/clone/.parta")))
                .isInstanceOf(EngineFailure.class)
                .hasMessage("Engines need 1500 MB free, but /clone/.parta has 100 MB: free some space.");
    }

    @Test
    void outsideOfACloneThereIsNoRealm() {
        assertThatThrownBy(() -> Project.find(directory))
                .isInstanceOf(EngineFailure.class)
                .hasMessageStartingWith("Embedded engines run from a clone of Parta");
    }

    @Test
    void theCloneIsFoundFromAnyDirectoryInIt() throws IOException {
        Files.createDirectories(directory.resolve("docker/keycloak"));
        Files.createFile(directory.resolve("docker/keycloak/parta-realm.json"));
        Path deep = Files.createDirectories(directory.resolve("src/main"));
        assertThat(Project.find(deep).root()).isEqualTo(directory);
    }

    @Test
    void keycloakThatNobodyUnpackedSaysHowToGetIt() {
        assertThatThrownBy(() -> KeycloakPrograms.ready(directory))
                .isInstanceOf(EngineFailure.class)
                .hasMessageContaining("Keycloak is not unpacked in")
                .hasMessageContaining("mvn process-resources");
    }

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, postgres-linux-x86_64.txz",
        "Linux, aarch64, postgres-linux-arm_64.txz",
        "Mac OS X, x86_64, postgres-darwin-x86_64.txz",
        "Mac OS X, aarch64, postgres-darwin-arm_64.txz"
    })
    void linuxAndMacosHaveEnginesOnBothProcessors(String system, String processor, String archive) {
        assertThat(Platform.of(system, processor).postgresArchive()).isEqualTo(archive);
    }

    @ParameterizedTest
    @CsvSource({"Linux, amd64", "Linux, aarch64", "Mac OS X, x86_64", "Mac OS X, aarch64"})
    void redisIsInItsLibraryForEachOfThem(String system, String processor) {
        assertThat(getClass().getResource("/" + Platform.of(system, processor).redisServer()))
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"Windows 11, amd64", "Linux, riscv64"})
    void anotherPlatformIsToldItsWayOut(String system, String processor) {
        assertThatThrownBy(() -> Platform.of(system, processor))
                .isInstanceOf(EngineFailure.class)
                .hasMessageContaining("no embedded engines for " + system + " on " + processor)
                .hasMessageContaining("PARTA_ENGINES=external");
    }
}
