package io.parta.platform.engines;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.utility.DockerImageName;

/**
 * The engines as containers of a Docker engine. Testcontainers alone, for all three, instead of one Dev Services extension
 * each: it ends the containers with this JVM by its own reaper.
 */
class Containers {

    private static final String PASSWORD = "parta";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private Containers() {}

    static List<Engine> of(EnginePlan plan) {
        return plan.missing().stream()
                .<Engine>map(kind -> switch (kind) {
                    case POSTGRESQL -> postgresql();
                    case REDIS -> redis();
                    case KEYCLOAK -> keycloak(plan.httpPort());
                })
                .toList();
    }

    private static Engine postgresql() {
        GenericContainer<?> container = new GenericContainer<>(DockerImageName.parse("postgres:18"))
                .withExposedPorts(5432)
                .withEnv("POSTGRES_PASSWORD", PASSWORD)
                // The server starts twice: first for its own set-up.
                .waitingFor(Wait.forLogMessage(".*database system is ready to accept connections.*\\n", 2)
                        .withStartupTimeout(PATIENCE));
        return new Container("PostgreSQL", container, started -> new DatabaseSetup(
                        started.getHost(), started.getMappedPort(5432), PASSWORD)
                .complete());
    }

    private static Engine redis() {
        GenericContainer<?> container = new GenericContainer<>(DockerImageName.parse("redis:7-alpine"))
                .withExposedPorts(6379)
                .waitingFor(Wait.forListeningPort().withStartupTimeout(PATIENCE));
        return new Container(
                "Redis",
                container,
                started ->
                        Map.of("parta.redis.url", "redis://" + started.getHost() + ":" + started.getMappedPort(6379)));
    }

    private static Engine keycloak(int httpPort) {
        return new Engine() {
            @Override
            public String name() {
                return "Keycloak";
            }

            @Override
            public Map<String, String> start() throws IOException {
                String image = "quay.io/keycloak/keycloak:" + EngineVersions.keycloak();
                Project project = Project.find();
                project.prepare();
                GenericContainer<?> container = new GenericContainer<>(DockerImageName.parse(image))
                        .withExposedPorts(8080)
                        .withCopyToContainer(
                                Transferable.of(
                                        KeycloakRealm.of(project, httpPort).json()),
                                "/opt/keycloak/data/import/parta-realm.json")
                        .withCommand("start-dev", "--import-realm")
                        .waitingFor(Wait.forHttp("/realms/parta").forPort(8080).withStartupTimeout(PATIENCE));
                container.start();
                return Map.of(
                        "parta.keycloak.url", "http://" + container.getHost() + ":" + container.getMappedPort(8080));
            }
        };
    }

    private record Container(
            String name, GenericContainer<?> container, Function<GenericContainer<?>, Map<String, String>> answers)
            implements Engine {

        @Override
        public Map<String, String> start() {
            container.start();
            return answers.apply(container);
        }
    }
}
