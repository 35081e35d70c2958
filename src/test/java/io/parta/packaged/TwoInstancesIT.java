package io.parta.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parta.testing.OwnRedis;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** LV-3 on two processes of the packaged service: nothing lost, nothing twice, in order. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoInstancesIT {

    private static final OwnRedis REDIS = new OwnRedis();
    private static PackagedService one;
    private static PackagedService two;

    @BeforeAll
    static void startBoth() throws Exception {
        REDIS.start();
        Map<String, String> environment = new HashMap<>(PackagedService.engines());
        environment.put("PARTA_REDIS_URL", REDIS.url());
        one = PackagedService.start(environment);
        two = PackagedService.start(environment);
    }

    @AfterAll
    static void stopBoth() throws Exception {
        if (one != null) {
            one.close();
        }
        if (two != null) {
            two.close();
        }
        REDIS.close();
    }

    @Test
    @Order(1)
    void aChangeThroughOneInstanceReachesTheClientsOfBoth() {
        var writer = OrganizationWriter.register(one);
        long start = writer.sequence();
        try (var here = reader(writer).follow(one);
                var there = reader(writer).follow(two)) {
            writer.change(one, 5);
            writer.change(two, 5);

            here.assertHas(start + 1, start + 10);
            there.assertHas(start + 1, start + 10);
        }
    }

    @Test
    @Order(2)
    void redisRestartedUnderLoadLosesNothing() {
        var writer = OrganizationWriter.register(one);
        long start = writer.sequence();
        try (var here = reader(writer).follow(one);
                var there = reader(writer).follow(two)) {
            var writing = CompletableFuture.runAsync(() -> writer.change(one, 80));
            await().until(() -> there.read().size() > 5);
            REDIS.stop();
            await().until(() -> here.read().size() > 40);
            REDIS.start();
            writing.join();

            List.of(here, there).forEach(reader -> reader.assertHas(start + 1, start + 80));
        }
    }

    @Test
    @Order(3)
    void aKilledInstancesClientsGoOnAtTheOtherAndMissNothing() {
        var writer = OrganizationWriter.register(two);
        long start = writer.sequence();
        try (var stranded = reader(writer).follow(one);
                var safe = reader(writer).follow(two)) {
            var writing = CompletableFuture.runAsync(() -> writer.change(two, 80));
            await().until(() -> stranded.read().size() > 20);
            one.kill();
            await().until(() -> stranded.socket().isClosed());
            int before = stranded.read().size();
            stranded.follow(two);
            writing.join();

            stranded.assertHas(start + 1, start + 80);
            safe.assertHas(start + 1, start + 80);
            assertThat(before).isLessThan(80);
        }
    }

    private static OrganizationReader reader(OrganizationWriter writer) {
        return new OrganizationReader(writer.id(), writer.cursor());
    }
}
