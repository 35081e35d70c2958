package io.parta.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parta.testing.Tokens;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What an instance says about itself when a part is away, and when it comes back: one process, three wires. */
class PartsAwayIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private static Wire postgres;
    private static Wire redis;
    private static Wire keycloak;
    private static PackagedService service;

    @BeforeAll
    static void start() throws Exception {
        Map<String, String> environment = new HashMap<>(PackagedService.engines());
        environment.put("PARTA_KEYCLOAK_ISSUER", environment.get("PARTA_KEYCLOAK_URL") + "/realms/parta");
        postgres = wire(environment, "PARTA_DATABASE_URL");
        redis = wire(environment, "PARTA_REDIS_URL");
        keycloak = wire(environment, "PARTA_KEYCLOAK_URL");
        environment.put("PARTA_KEYCLOAK_KEYS_REFRESH", "1s");
        redis.cut();
        service = PackagedService.start(environment);
    }

    @AfterEach
    void join() {
        postgres.join();
        redis.join();
        keycloak.join();
    }

    @AfterAll
    static void stop() throws Exception {
        service.close();
        postgres.close();
        redis.close();
        keycloak.close();
    }

    /** The service starts without Redis, and finds it when it comes. */
    @Test
    void redisAwayIsDegradedAndReady() {
        redis.cut();
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(service.state("redis")).isEqualTo("degraded");
            assertThat(service.status("/q/health/ready")).isEqualTo(200);
        });
        redis.join();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(service.state("redis")).isEqualTo("normal"));
    }

    @Test
    void keycloakAwayIsDegradedAndReady() {
        keycloak.cut();
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(service.state("keycloak")).isEqualTo("degraded");
            assertThat(service.status("/q/health/ready")).isEqualTo(200);
        });
        keycloak.join();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(service.state("keycloak")).isEqualTo("normal"));
    }

    /** Not ready, alive, and every answer that needs data says that it may be asked again. */
    @Test
    void postgresAwayIsNotReadyAndAlive() {
        String token = Tokens.of("operator");
        postgres.cut();
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(service.status("/q/health/ready")).isEqualTo(503);
            assertThat(service.state("postgresql")).isEqualTo("down");
        });
        assertThat(service.status("/q/health/live")).isEqualTo(200);
        // Said once a second, so not of every request: the next second it is one of these.
        await().atMost(SOON).untilAsserted(() -> saysThatItMayBeAskedAgain(token));
        postgres.join();
        await().atMost(SOON).untilAsserted(() -> assertThat(service.status("/q/health/ready"))
                .isEqualTo(200));
        assertThat(new JsonObject(service.query("{ serverTime }", Map.of()).body()).getJsonObject("data"))
                .isNotNull();
    }

    /** The error and the log name the same trace; the log is one JSON object a line and knows neither name nor token. */
    private static void saysThatItMayBeAskedAgain(String token) {
        var answer = new JsonObject(service.query("{ viewer { id } }", Map.of("Authorization", "Bearer " + token))
                .body());
        JsonObject extensions = answer.getJsonArray("errors").getJsonObject(0).getJsonObject("extensions");
        assertThat(extensions.getString("code")).isEqualTo("UNAVAILABLE");
        assertThat(extensions.getBoolean("retryable")).isTrue();
        assertThat(service.log().lines().map(JsonObject::new))
                .anySatisfy(line -> assertThat(line.getJsonObject("mdc").getString("traceId"))
                        .isEqualTo(extensions.getString("traceId")));
        assertThat(service.log()).doesNotContain(token, "Операторова");
    }

    private static Wire wire(Map<String, String> environment, String variable) throws Exception {
        var address = URI.create(environment.get(variable));
        var wire = new Wire(address.getHost(), address.getPort());
        environment.put(variable, environment.get(variable).replace(address.getAuthority(), wire.address()));
        return wire;
    }
}
