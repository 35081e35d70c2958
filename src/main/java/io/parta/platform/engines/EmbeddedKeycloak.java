package io.parta.platform.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Keycloak from its distribution, which the build unpacks. Each workspace has a home of its own, with links to the shared
 * programs and its own data, so that several can run at once.
 */
class EmbeddedKeycloak implements Engine {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(250);
    private static final List<String> SHARED = List.of("lib", "conf", "providers", "themes");

    private final Workspace workspace;

    /** Zero for any free one. */
    private final int wantedPort;

    private final int httpPort;

    EmbeddedKeycloak(Workspace workspace, int wantedPort, int httpPort) {
        this.httpPort = httpPort;
        this.workspace = workspace;
        this.wantedPort = wantedPort;
    }

    @Override
    public String name() {
        return "Keycloak";
    }

    @Override
    public Map<String, String> start() throws IOException {
        Path home = workspace.directoryOf("keycloak");
        KeycloakPrograms programs = KeycloakPrograms.ready(workspace.project().programs());
        for (String shared : SHARED) {
            link(home.resolve(shared), programs.directory().resolve(shared));
        }
        KeycloakRealm realm = realm();
        String state = realm.hash() + " " + programs.directory().getFileName();
        Path imported = home.resolve("imported");
        if (!Files.exists(imported) || !Files.readString(imported).equals(state)) {
            Files.deleteIfExists(imported);
            Directories.delete(home.resolve("data"));
        }
        Files.createDirectories(home.resolve("data/import"));
        Files.writeString(home.resolve("data/import/parta-realm.json"), realm.json());
        String url = run(programs, home);
        Files.writeString(imported, state);
        return Map.of("parta.keycloak.url", url);
    }

    private KeycloakRealm realm() throws IOException {
        KeycloakRealm[] realm = new KeycloakRealm[1];
        // The first start makes the vendor's key: two first starts must not make two.
        Directories.locked(
                workspace.project().home().resolve("demo-journal.lock"),
                () -> realm[0] = KeycloakRealm.of(workspace.project(), httpPort));
        return realm[0];
    }

    private String run(KeycloakPrograms programs, Path home) throws IOException {
        int port = wantedPort == 0 ? Ports.free() : wantedPort;
        String url = "http://127.0.0.1:" + port;
        Path log = home.resolve("keycloak.log");
        Files.deleteIfExists(log);
        List<String> words = programs.command(
                home,
                List.of(
                        "start",
                        "--optimized",
                        "--import-realm",
                        "--cache=local",
                        "--http-enabled=true",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--http-management-port=" + Ports.free(),
                        "--hostname=" + url));
        Command command = new Command(
                "Keycloak",
                words,
                home,
                log,
                Map.of(
                        "KC_BOOTSTRAP_ADMIN_USERNAME",
                        "admin",
                        "KC_BOOTSTRAP_ADMIN_PASSWORD",
                        Secret.in(home.resolve("admin.password"))));
        Process process = command.start();
        workspace.watch(process.toHandle(), "TERM");
        awaitAnswer(command, process, URI.create(url + "/realms/parta"));
        return url;
    }

    private static void awaitAnswer(Command command, Process process, URI realm) {
        HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        HttpRequest question =
                HttpRequest.newBuilder(realm).timeout(Duration.ofSeconds(10)).build();
        Progress waiting = new Progress();
        while (!answers(client, question)) {
            if (Command.exits(process, BETWEEN_QUESTIONS)) {
                throw command.failure("ended with exit code " + process.exitValue());
            }
            if (waiting.duration().compareTo(PATIENCE) > 0) {
                throw command.failure("did not answer within " + PATIENCE.toSeconds() + " s");
            }
        }
    }

    private static boolean answers(HttpClient client, HttpRequest question) {
        try {
            return client.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException expected) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineFailure("The start of Keycloak was interrupted.", e);
        }
    }

    private static void link(Path link, Path target) {
        try {
            if (Files.isSymbolicLink(link) && Files.readSymbolicLink(link).equals(target)) {
                return;
            }
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
