package io.parta.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parta.testing.OwnRedis;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What the readers of live events meet when a part is away (LV-3); both instances start without Redis. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LivePartsAwayIT {

    private static final OwnRedis REDIS = new OwnRedis();
    private static Wire database;
    private static PackagedService one;
    private static PackagedService two;

    @BeforeAll
    static void startWithoutRedis() throws Exception {
        Map<String, String> environment = new HashMap<>(PackagedService.engines());
        var address = URI.create(environment.get("PARTA_DATABASE_URL"));
        database = new Wire(address.getHost(), address.getPort());
        environment.put(
                "PARTA_DATABASE_URL",
                environment.get("PARTA_DATABASE_URL").replace(address.getAuthority(), database.address()));
        environment.put("PARTA_REDIS_URL", REDIS.url());
        one = PackagedService.start(environment);
        two = PackagedService.start(environment);
    }

    @AfterAll
    static void stopAll() throws Exception {
        for (AutoCloseable part :
                Stream.of(one, two, database, REDIS).filter(Objects::nonNull).toList()) {
            part.close();
        }
    }

    @Test
    @Order(1)
    void withoutRedisEverythingIsStoredAndEventsArriveByTheTailCheck() {
        var writer = OrganizationWriter.register(one);
        try (var here = reader(writer).follow(one);
                var there = reader(writer).follow(two)) {
            writer.change(one, 5);

            here.assertHas(writer.sequence() + 1, writer.sequence() + 5);
            there.assertHas(writer.sequence() + 1, writer.sequence() + 5);
            assertThat(ready()).isTrue();
        }
    }

    @Test
    @Order(2)
    void redisThatComesLateIsFound() {
        REDIS.start();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> REDIS.command("PUBSUB", "NUMSUB", "parta:heartbeat")
                                .get(1)
                                .toInteger()
                        == 2);
        var writer = OrganizationWriter.register(one);
        try (var there = reader(writer).follow(two)) {
            writer.change(one, 5);

            there.assertHas(writer.sequence() + 1, writer.sequence() + 5);
        }
    }

    @Test
    @Order(3)
    void withoutPostgresqlNothingIsAcceptedSocketsStayOpenAndDeliveryResumes() {
        var writer = OrganizationWriter.register(one);
        try (var here = reader(writer).follow(one);
                var there = reader(writer).follow(two)) {
            writer.change(one, 2);
            there.assertHas(writer.sequence() + 1, writer.sequence() + 2);

            database.cut();
            var refused = writer.tryChange(one)
                    .getJsonArray("errors")
                    .getJsonObject(0)
                    .getJsonObject("extensions");
            assertThat(refused.getString("code")).isEqualTo("UNAVAILABLE");
            assertThat(refused.getBoolean("retryable")).isTrue();
            await().atMost(Duration.ofSeconds(30)).until(() -> one.status("/q/health/ready") == 503);
            assertThat(here.socket().isClosed()).isFalse();
            assertThat(there.socket().isClosed()).isFalse();

            database.join();
            await().atMost(Duration.ofSeconds(20)).until(LivePartsAwayIT::ready);
            writer.change(one, 3);
            here.assertHas(writer.sequence() + 1, writer.sequence() + 5);
            there.assertHas(writer.sequence() + 1, writer.sequence() + 5);
        }
    }

    private static boolean ready() {
        return one.status("/q/health/ready") == 200 && two.status("/q/health/ready") == 200;
    }

    private static OrganizationReader reader(OrganizationWriter writer) {
        return new OrganizationReader(writer.id(), writer.cursor());
    }
}
