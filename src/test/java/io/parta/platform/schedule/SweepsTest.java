package io.parta.platform.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is due is taken batch by batch, by one run of a sweep at a time, until the instance stops. */
class SweepsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int BATCH = 10;

    private final Vertx vertx = Vertx.vertx();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final AtomicInteger looks = new AtomicInteger();
    private final AtomicInteger clock = new AtomicInteger();

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void takesBatchesUntilOneIsNotFull() {
        var due = new AtomicInteger(25);
        var sweep = every(Duration.ofHours(1), () -> {
            int taken = Math.min(BATCH, due.get());
            due.addAndGet(-taken);
            return Uni.createFrom().item(taken);
        });

        assertThat(now(of(sweep), sweep)).isEqualTo(25);
        assertThat(looks).hasValue(3);
        assertThat(now(of(sweep), sweep)).isZero();
        assertThat(looks).hasValue(4);
    }

    @Test
    void takesAMillionWithoutHoldingThem() {
        var due = new AtomicInteger(1_000_000);
        var sweep = every(Duration.ofHours(1), () -> {
            due.addAndGet(-BATCH);
            return Uni.createFrom().item(due.get() < 0 ? 0 : BATCH);
        });

        assertThat(now(of(sweep), sweep)).isEqualTo(1_000_000);
    }

    @Test
    void doesNotBeginARunBesideOneThatLasts() {
        var lasting = every(Duration.ofMillis(1), () -> Uni.createFrom().emitter(nobody -> {}));
        var sweeps = of(lasting, ticks());
        sweeps.start(new StartupEvent());

        await().atMost(PATIENCE).until(() -> clock.get() > 20);

        assertThat(looks).hasValue(1);
        sweeps.stop(new ShutdownEvent());
    }

    @Test
    void looksAgainAfterAFailureAndCountsIt() {
        var failing = new AtomicBoolean(true);
        var sweep = every(
                Duration.ofMillis(1),
                () -> failing.getAndSet(false)
                        ? Uni.createFrom().failure(new IllegalStateException("away"))
                        : Uni.createFrom().item(BATCH - 1));
        var sweeps = of(sweep);
        sweeps.start(new StartupEvent());

        await().atMost(PATIENCE).until(() -> counted("parta.sweep.taken") >= BATCH - 1);

        assertThat(counted("parta.sweep.failures")).isEqualTo(1);
        sweeps.stop(new ShutdownEvent());
    }

    @Test
    void doesNotKeepAFailureToItselfWhenAskedByHand() {
        var sweep = every(Duration.ofHours(1), () -> {
            throw new IllegalStateException("away");
        });

        assertThatThrownBy(() -> now(of(sweep), sweep)).hasMessage("away");
    }

    @Test
    void beginsNoFurtherBatchWhenTheInstanceStops() {
        var sweeps = new AtomicInteger();
        var stopped = of(ticks());
        var endless = every(Duration.ofHours(1), () -> {
            if (sweeps.incrementAndGet() == 3) {
                stopped.stop(new ShutdownEvent());
            }
            return Uni.createFrom().item(BATCH);
        });

        assertThat(now(stopped, endless)).isEqualTo(3 * BATCH);
    }

    private Sweeps of(Sweep... sweeps) {
        return new Sweeps(vertx, List.of(sweeps), metrics);
    }

    private static int now(Sweeps sweeps, Sweep sweep) {
        return sweeps.now(sweep).await().atMost(PATIENCE);
    }

    private double counted(String meter) {
        return metrics.counter(meter, "sweep", "test").count();
    }

    private Sweep ticks() {
        return new Fake(Duration.ofMillis(1), clock, () -> Uni.createFrom().item(0));
    }

    private Sweep every(Duration interval, Supplier<Uni<Integer>> batch) {
        return new Fake(interval, looks, batch);
    }

    private record Fake(Duration every, AtomicInteger looks, Supplier<Uni<Integer>> step) implements Sweep {

        @Override
        public String name() {
            return "test";
        }

        @Override
        public int batch() {
            return BATCH;
        }

        @Override
        public Uni<Integer> take() {
            looks.incrementAndGet();
            return step.get();
        }
    }
}
