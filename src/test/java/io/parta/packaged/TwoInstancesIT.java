package io.parta.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parta.testing.OwnRedis;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** LV-3 on two processes of the packaged service: nothing lost, nothing twice, in order. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoInstancesIT {

    private static final int KEYS = 100;
    private static final int TIMES = 5;
    private static final int AT_ONCE = 20;
    private static final OwnRedis REDIS = new OwnRedis();
    private static final Map<String, String> ENVIRONMENT = new HashMap<>(PackagedService.engines());
    private static PackagedService one;
    private static PackagedService two;

    @BeforeAll
    static void startBoth() throws Exception {
        REDIS.start();
        ENVIRONMENT.put("PARTA_REDIS_URL", REDIS.url());
        ENVIRONMENT.put("PARTA_LIMITS_PERSON_POINTS", "1000000");
        // Cold processes and many at once: what waits shall wait, not fail.
        ENVIRONMENT.put("PARTA_DATABASE_WAIT_TIMEOUT", "8s");
        one = PackagedService.start(ENVIRONMENT);
        two = PackagedService.start(ENVIRONMENT);
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

    /** ME-5: whoever loses the answer sends the message again, to any instance. */
    @Test
    @Order(2)
    void whatIsSentFiveTimesAtOnceThroughBothIsOneMessage() throws SQLException {
        var writer = new ChatWriter(one, ENVIRONMENT);
        var keys = Stream.generate(UUID::randomUUID).limit(KEYS).toList();

        var answers = together(i -> writer.send(i % 2 == 0 ? one : two, keys.get(i / TIMES)));

        for (int i = 0; i < answers.size(); i++) {
            assertThat(answers.get(i)).isEqualTo(answers.get(i - i % TIMES));
        }
        assertThat(writer.numbers())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, KEYS).boxed().toList());
    }

    @Test
    @Order(3)
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
    @Order(4)
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

    private static List<Integer> together(IntFunction<Integer> send) {
        var threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            return IntStream.range(0, KEYS * TIMES)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> send.apply(i), threads))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private static OrganizationReader reader(OrganizationWriter writer) {
        return new OrganizationReader(writer.id(), writer.cursor());
    }
}
