package io.parta.clients;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Clients that nobody here wrote, from npm, against the running service: every {@code *.test.mjs} of
 * {@code src/clients}, run by Node's own test runner. Part of {@code mvn verify -Pclients}.
 */
@QuarkusTest
@Tag("clients")
class FieldClientsTest {

    private static final Logger LOG = Logger.getLogger(FieldClientsTest.class);
    private static final Path HOME = Path.of("src/clients").toAbsolutePath();

    @TestHTTPResource("/graphql")
    URI graphql;

    @ConfigProperty(name = "parta.keycloak.url")
    String keycloak;

    @ConfigProperty(name = "parta.keycloak.realm")
    String realm;

    @BeforeAll
    static void installs() throws Exception {
        succeeds(
                "npm ci in src/clients (this profile needs Node 18 or newer with npm)",
                new ProcessBuilder("npm", "ci", "--no-audit", "--no-fund"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scripts")
    void clientsOfTheFieldAreContent(String script) throws Exception {
        var node = new ProcessBuilder("node", "--test", "--test-reporter=spec", script);
        node.environment().put("GRAPHQL_URL", graphql.toString());
        node.environment().put("ISSUER_URL", keycloak + "/realms/" + realm);
        succeeds("node --test " + script, node);
    }

    static List<String> scripts() {
        try (Stream<Path> files = Files.list(HOME)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".test.mjs"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a program of src/clients and tells what it said, in the log and, when it fails, in the failure. */
    private static void succeeds(String about, ProcessBuilder builder) throws IOException, InterruptedException {
        Path said = Files.createTempFile("parta-clients", ".log");
        Process process = builder.directory(HOME.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        process.getOutputStream().close();
        boolean ended = process.waitFor(10, TimeUnit.MINUTES);
        if (!ended) {
            process.destroyForcibly();
        }
        String report = Files.readString(said);
        Files.delete(said);
        LOG.infof("%s:%n%s", about, report);
        assertThat(ended && process.exitValue() == 0)
                .as("%s:%n%s", about, report)
                .isTrue();
    }
}
