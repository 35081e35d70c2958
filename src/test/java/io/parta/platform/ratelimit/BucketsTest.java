package io.parta.platform.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.parta.platform.ratelimit.Allowance.Refill;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetServer;
import jakarta.inject.Inject;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Allowances are shared through Redis, and go on without it. */
@QuarkusTest
class BucketsTest {

    @Inject
    Vertx vertx;

    @Inject
    Buckets buckets;

    @ConfigProperty(name = "parta.redis.url")
    String redisUrl;

    @Test
    void twoInstancesTakeFromOneAllowance() {
        var other = instance(redisUrl);
        var allowance = allowance(Refill.WINDOW);

        take(buckets, allowance, 60);
        Taken second = take(other, allowance, 30);
        Taken third = take(buckets, allowance, 11);
        other.end();

        assertThat(second.allowed()).isTrue();
        assertThat(second.remaining()).isEqualTo(10);
        assertThat(third.allowed()).isFalse();
        assertThat(third.remaining()).isEqualTo(10);
        assertThat(third.retryAfter()).isBetween(Duration.ofMinutes(59), Duration.ofHours(1));
        assertThat(third.resetAt()).isEqualTo(second.resetAt());
    }

    @Test
    void parallelTakersNeverGetMoreThanThereIs() {
        var allowance = allowance(Refill.WINDOW);
        var takers = new ArrayList<Uni<Taken>>();
        for (int i = 0; i < 150; i++) {
            takers.add(buckets.take(allowance, 1));
        }

        List<Taken> taken = Uni.join().all(takers).andFailFast().await().atMost(Duration.ofSeconds(20));

        assertThat(taken.stream().filter(Taken::allowed)).hasSize(100);
    }

    @Test
    void lookingTakesNothing() {
        var allowance = allowance(Refill.CONTINUOUS);

        assertThat(take(buckets, allowance, 0).remaining()).isEqualTo(100);
        assertThat(take(buckets, allowance, 0).remaining()).isEqualTo(100);
    }

    @Test
    void aContinuousAllowanceIsCountedByRedisToo() {
        var allowance = allowance(Refill.CONTINUOUS);

        Taken spent = take(buckets, allowance, 100);
        Taken more = take(buckets, allowance, 50);

        assertThat(spent.remaining()).isZero();
        assertThat(more.allowed()).isFalse();
        assertThat(more.retryAfter()).isBetween(Duration.ofMinutes(29), Duration.ofMinutes(30));
    }

    @Test
    void countsInThisProcessWhileNobodyListens() throws Exception {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var alone = instance("redis://127.0.0.1:" + port);
        var allowance = allowance(Refill.WINDOW);

        assertThat(take(alone, allowance, 100).allowed()).isTrue();
        assertThat(take(alone, allowance, 1).allowed()).isFalse();
        alone.end();
    }

    /** A Redis that accepts and never answers must cost one wait, not one per request. */
    @Test
    void waitsOnceForARedisThatHangs() {
        NetServer hanging = vertx.createNetServer().connectHandler(socket -> socket.handler(ignored -> {}));
        int port = hanging.listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
        var alone = instance("redis://127.0.0.1:" + port);
        var allowance = allowance(Refill.WINDOW);
        take(alone, allowance, 1);

        long began = System.nanoTime();
        for (int i = 0; i < 50; i++) {
            take(alone, allowance, 1);
        }
        Duration took = Duration.ofNanos(System.nanoTime() - began);

        assertThat(took).isLessThan(Duration.ofMillis(Buckets.OPEN_MILLIS));
        assertThat(take(alone, allowance, 0).remaining()).isEqualTo(49);
        alone.end();
        hanging.close().toCompletionStage().toCompletableFuture().join();
    }

    private Buckets instance(String url) {
        return new Buckets(vertx, Clock.systemUTC(), url, Duration.ofMillis(300), new SimpleMeterRegistry());
    }

    private static Allowance allowance(Refill refill) {
        return new Allowance("test:" + UUID.randomUUID(), 100, Duration.ofHours(1), refill);
    }

    private static Taken take(Buckets from, Allowance allowance, long points) {
        return from.take(allowance, points).await().atMost(Duration.ofSeconds(10));
    }
}
