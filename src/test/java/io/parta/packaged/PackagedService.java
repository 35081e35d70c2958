package io.parta.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** The packaged application as production starts it: a process of its own, configured by environment variables. */
public final class PackagedService implements AutoCloseable {

    private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");
    /** A test is over before the second compiler pays. */
    private static final List<String> SHORT_LIVED = List.of("-Xmx256m", "-XX:TieredStopAtLevel=1");

    private static final String PORT = "PARTA_HTTP_PORT";
    private static final List<String> KEYS = List.of(
            "parta.database.url",
            "parta.database.username",
            "parta.database.password",
            "parta.database.owner-username",
            "parta.database.owner-password",
            "parta.redis.url",
            "parta.keycloak.url",
            "parta.safety.secret");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Process process;
    private final Path log;
    private final int port;

    private PackagedService(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /** Where the engines of this run are, as environment variables of the service. */
    public static Map<String, String> engines() {
        Config config = ConfigProvider.getConfig();
        var environment = new HashMap<String, String>();
        KEYS.forEach(key -> environment.put(variable(key), config.getValue(key, String.class)));
        return environment;
    }

    /** Starts the service and waits until it has started; it need not be ready. */
    static PackagedService start(Map<String, String> environment) throws IOException {
        return start(SHORT_LIVED, environment);
    }

    /**
     * The same with other options of the JVM.
     *
     * @param environment may name the port; else it is any free one
     */
    public static PackagedService start(List<String> options, Map<String, String> environment) throws IOException {
        assertThat(JAR).as("the packaged application: mvn package makes it").exists();
        int port = environment.containsKey(PORT) ? Integer.parseInt(environment.get(PORT)) : freePort();
        Path log = Files.createTempFile("parta-packaged", ".log");
        var command = new ArrayList<>(List.of(java()));
        command.addAll(options);
        command.addAll(List.of("-jar", JAR.toString()));
        var builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("PARTA_") || name.startsWith("QUARKUS_"));
        // The direct grant of the tests is no strong log-in.
        builder.environment().put("PARTA_STEP_UP_ACR", "");
        builder.environment().putAll(environment);
        builder.environment().put("PARTA_HTTP_HOST", "127.0.0.1");
        builder.environment().put(PORT, String.valueOf(port));
        Process process =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        var service = new PackagedService(process, log, port);
        try {
            await().atMost(Duration.ofMinutes(5))
                    .pollInterval(Duration.ofMillis(200))
                    .failFast("the service ended", () -> !process.isAlive())
                    .until(() -> service.status("/q/health/started") == 200);
            return service;
        } catch (RuntimeException e) {
            String said = service.log();
            service.close();
            throw new IllegalStateException("The packaged service does not start:\n" + said, e);
        }
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** Status of a GET; 0 when nothing answers. */
    public int status(String path) {
        try {
            return get(path).statusCode();
        } catch (UncheckedIOException e) {
            return 0;
        }
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(uri(path))
                .timeout(Duration.ofSeconds(15))
                .build());
    }

    /** State of a part as readiness tells it. */
    String state(String part) {
        return new JsonObject(get("/q/health/ready").body())
                .getJsonArray("checks").stream()
                        .map(JsonObject.class::cast)
                        .filter(check -> part.equals(check.getString("name")))
                        .map(check -> check.getJsonObject("data").getString("state"))
                        .findFirst()
                        .orElse("not shown");
    }

    HttpResponse<String> query(String document, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(uri("/graphql"))
                .timeout(Duration.ofSeconds(15))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        new JsonObject().put("query", document).encode()));
        headers.forEach(request::header);
        return send(request.build());
    }

    /** Body of the answer to an operation. */
    public JsonObject graphql(String token, String document, JsonObject variables) {
        var body = new JsonObject().put("query", document).put("variables", variables);
        var request = HttpRequest.newBuilder(uri("/graphql"))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString(body.encode()));
        return new JsonObject(send(request.build()).body());
    }

    /** Body of the answer to a request without a log-in. */
    JsonObject post(JsonObject body) {
        var request = HttpRequest.newBuilder(uri("/graphql"))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.encode()));
        return new JsonObject(send(request.build()).body());
    }

    /** Ends the process as {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** What the service has written so far. */
    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Process process() {
        return process;
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(40, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        Files.deleteIfExists(log);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String variable(String key) {
        return key.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    public static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
