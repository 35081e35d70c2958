package io.parta.platform.ratelimit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.parta.platform.turn.SharedTurn;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Redis;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Takes points from allowances: in Redis, whoever comes in one turn together, and in this process while Redis is away. It never fails and hardly waits: an
 * answer of Redis that takes longer than {@code parta.redis.limits-patience} opens a circuit, and for {@value #OPEN_MILLIS} ms
 * nobody asks Redis; then one attempt does. In-process buckets start full, each instance has its own, and what was spent
 * there is forgotten when Redis is back: for that time the limits are looser, never stricter.
 */
@Singleton
public class Buckets {

    private static final Logger LOG = Logger.getLogger(Buckets.class);
    static final int OPEN_MILLIS = 2_000;
    private static final long CLOSED = Long.MIN_VALUE;

    private final Vertx vertx;
    private final Redis redis;
    private final RedisBuckets shared;
    private final LocalBuckets local;
    private final long patienceMillis;
    private final SharedTurn<Attempt, Taken> turn;
    private final Counter locally;

    /** When the circuit half-opens, by {@link System#nanoTime()}; {@link #CLOSED} while Redis answers. */
    private final AtomicLong openUntil = new AtomicLong(CLOSED);

    /** Points that somebody wants. */
    record Attempt(Allowance allowance, long points) {}

    Buckets(
            Vertx vertx,
            Clock clock,
            @ConfigProperty(name = "parta.redis.url") String url,
            @ConfigProperty(name = "parta.redis.limits-patience") Duration patience,
            MeterRegistry metrics) {
        this.patienceMillis = patience.toMillis();
        this.vertx = vertx;
        this.redis = Redis.createClient(vertx, url);
        this.shared = new RedisBuckets(redis);
        this.local = new LocalBuckets(clock);
        this.turn = new SharedTurn<>(vertx, this::take);
        this.locally = Counter.builder("parta.limits.local")
                .description("Charges counted in this process because Redis was away")
                .register(metrics);
    }

    /** The first request must not pay for the connection, and the service starts without Redis. */
    void start(@Observes StartupEvent started) {
        shared.open();
    }

    /** Whether all instances count together; false while Redis is away. */
    public boolean isShared() {
        return openUntil.get() == CLOSED;
    }

    /** Takes points; zero looks without taking. */
    public Uni<Taken> take(Allowance allowance, long points) {
        return turn.ask(new Attempt(allowance, points));
    }

    private Uni<List<Taken>> take(List<Attempt> attempts) {
        if (!mayAskRedis()) {
            return Uni.createFrom().item(takeLocally(attempts));
        }
        return Uni.createFrom().emitter(emitter -> {
            Context caller = vertx.getOrCreateContext();
            var answered = new AtomicBoolean();
            long timer = vertx.setTimer(patienceMillis, late -> {
                if (answered.compareAndSet(false, true)) {
                    open("no answer in " + patienceMillis + " ms");
                    emitter.complete(takeLocally(attempts));
                }
            });
            ask(attempts).onComplete(answer -> {
                if (answered.compareAndSet(false, true)) {
                    vertx.cancelTimer(timer);
                    if (answer.succeeded()) {
                        close();
                    } else {
                        open(String.valueOf(answer.cause().getMessage()));
                    }
                    List<Taken> taken = answer.succeeded() ? answer.result() : takeLocally(attempts);
                    caller.runOnContext(nothing -> emitter.complete(taken));
                }
            });
        });
    }

    private Future<List<Taken>> ask(List<Attempt> attempts) {
        try {
            return shared.take(attempts);
        } catch (RuntimeException failure) {
            return Future.failedFuture(failure);
        }
    }

    private List<Taken> takeLocally(List<Attempt> attempts) {
        locally.increment(attempts.size());
        return attempts.stream()
                .map(attempt -> local.take(attempt.allowance(), attempt.points()))
                .toList();
    }

    /** Whether the circuit is closed, or this attempt is the one that tries again. */
    private boolean mayAskRedis() {
        long until = openUntil.get();
        if (until == CLOSED) {
            return true;
        }
        long now = System.nanoTime();
        return now - until >= 0 && openUntil.compareAndSet(until, later(now));
    }

    private void open(String reason) {
        if (openUntil.getAndSet(later(System.nanoTime())) == CLOSED) {
            LOG.warnf("Redis is away, limits count in this process: %s", reason);
        }
        shared.reset();
    }

    private void close() {
        if (openUntil.getAndSet(CLOSED) != CLOSED) {
            LOG.info("Redis is back, limits count for all instances together");
        }
    }

    private static long later(long now) {
        long until = now + OPEN_MILLIS * 1_000_000L;
        return until == CLOSED ? until + 1 : until;
    }

    @PreDestroy
    void end() {
        redis.close();
    }
}
