package io.parta.platform.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** LV-3: whatever is lost on the way is found in PostgreSQL, before anything later is delivered. */
@QuarkusTest
class LiveOutageTest extends LiveFixture {

    @Test
    void aLostDoorbellIsFilledBeforeAnythingLater() {
        var sink = join(two, "a", 0L);
        settle(one, List.of(sink));
        commitSilently(3);

        commit(one, 1);

        assertReceives(sink, 1, 5);
        assertThat(two.metrics.holesFilled.count()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void aDoorbellLostWithNothingAfterItIsFoundByTheTailCheck() {
        var sink = join(two, "a", 0L);
        settle(one, List.of(sink));

        commitSilently(2);

        assertReceives(sink, 1, 3);
        assertThat(two.metrics.tailFinds.count()).isBetween(1.0, 2.0);
    }

    @Test
    void redisRestartedUnderLoadLosesNothing() {
        var sinks = List.of(join(one, "a", 0L), join(two, "a", 0L), join(two, "b", 0L));
        settle(one, sinks);
        var writing = committing(one, 400).subscribeAsCompletionStage().toCompletableFuture();

        await().until(() -> sinks.get(1).sequences.size() > 50);
        REDIS.stop();
        writing.join();
        sinks.forEach(sink -> assertReceives(sink, 1, 401));
        assertThat(two.bus.isConnected()).isFalse();
        REDIS.start();
        await().until(() -> one.bus.isConnected() && two.bus.isConnected());
        commit(one, 100);

        sinks.forEach(sink -> assertReceives(sink, 1, 501));
    }

    @Test
    void aKilledSubscribingConnectionIsRebuiltAndLosesNothing() {
        var sink = join(two, "a", 0L);
        settle(one, List.of(sink));
        var writing = committing(one, 300).subscribeAsCompletionStage().toCompletableFuture();

        await().until(() -> sink.sequences.size() > 20);
        REDIS.command("CLIENT", "KILL", "TYPE", "pubsub");
        writing.join();

        assertReceives(sink, 1, 301);
        await().until(two.bus::isConnected);
    }

    @Test
    void whenRenderingIsAwayTheEventsWaitAndThenArrive() {
        var sink = join(two, "a", 0L);
        settle(one, List.of(sink));
        two.engine.away = true;
        commit(one, 700);
        two.engine.away = false;

        assertReceives(sink, 1, 701);
    }
}
