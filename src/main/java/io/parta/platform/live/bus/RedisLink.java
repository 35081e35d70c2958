package io.parta.platform.live.bus;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.tracing.TracingPolicy;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisConnection;
import io.vertx.redis.client.RedisOptions;
import io.vertx.redis.client.Response;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One connection that is opened again whenever it breaks: after 100 ms, then up to 5 s later each time, with jitter so
 * that instances do not return together. A connection that has been silent for two heartbeats counts as broken: a host
 * that vanished closes nothing.
 */
final class RedisLink {

    /** What the connection is for; all calls come on the link's context. */
    interface Role {

        void opened(RedisConnection connection);

        void received(Response message);

        /** Asks something that is answered. */
        void beat(RedisConnection connection);

        void lost();
    }

    private static final Logger LOG = Logger.getLogger(RedisLink.class);

    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;
    private static final long CONNECT_TIMEOUT_MILLIS = 5_000;
    private static final long BEAT_MILLIS = 5_000;
    private static final long SILENCE_NANOS = 2 * BEAT_MILLIS * 1_000_000 + 1_000_000_000;

    private final Vertx vertx;
    private final Context context;
    private final RedisOptions options;
    private final Role role;

    private volatile @Nullable RedisConnection connection;
    private volatile long heardAt;
    private @Nullable Redis client;
    private int generation;
    private int failures;
    private boolean closed;

    RedisLink(Vertx vertx, Context context, String url, Role role) {
        this.vertx = vertx;
        this.context = context;
        this.role = role;
        this.options = new RedisOptions()
                .setConnectionString(url)
                .setPoolCleanerInterval(-1)
                .setTracingPolicy(TracingPolicy.IGNORE);
    }

    void open() {
        context.runOnContext(v -> {
            vertx.setPeriodic(BEAT_MILLIS, this::beat);
            connect();
        });
    }

    @Nullable
    RedisConnection connection() {
        return connection;
    }

    /** Something came from the other side. */
    void heard() {
        heardAt = System.nanoTime();
    }

    void close() {
        context.runOnContext(v -> {
            closed = true;
            connection = null;
            generation++;
            closeClient();
        });
    }

    /** A client of its own for each try: a try that never answers is left behind whole. */
    private void connect() {
        if (closed) {
            return;
        }
        int mine = ++generation;
        closeClient();
        Redis fresh = Redis.createClient(vertx, options);
        client = fresh;
        long timeout = vertx.setTimer(CONNECT_TIMEOUT_MILLIS, t -> broken(mine, "no answer"));
        fresh.connect()
                .onComplete(answer -> context.runOnContext(v -> {
                    vertx.cancelTimer(timeout);
                    if (mine != generation) {
                        return;
                    }
                    if (answer.succeeded()) {
                        opened(mine, answer.result());
                    } else {
                        broken(mine, String.valueOf(answer.cause().getMessage()));
                    }
                }));
    }

    private void opened(int mine, RedisConnection opened) {
        opened.handler(message -> {
            heard();
            role.received(message);
        });
        opened.exceptionHandler(failure -> broken(mine, String.valueOf(failure.getMessage())));
        opened.endHandler(v -> broken(mine, "closed by the other side"));
        if (failures > 0) {
            LOG.info("Redis is back");
        }
        failures = 0;
        heard();
        connection = opened;
        role.opened(opened);
    }

    private void broken(int which, String reason) {
        context.runOnContext(v -> {
            if (which != generation || closed) {
                return;
            }
            generation++;
            connection = null;
            closeClient();
            if (failures == 0) {
                LOG.warnf("Redis is away (%s); live events are read from PostgreSQL meanwhile", reason);
            }
            long pause = Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << Math.min(failures, 6));
            failures++;
            role.lost();
            vertx.setTimer(pause / 2 + ThreadLocalRandom.current().nextLong(pause), t -> connect());
        });
    }

    private void beat(long timer) {
        if (closed) {
            vertx.cancelTimer(timer);
            return;
        }
        var current = connection;
        if (current == null) {
            return;
        }
        if (System.nanoTime() - heardAt > SILENCE_NANOS) {
            broken(generation, "silent");
        } else {
            role.beat(current);
        }
    }

    private void closeClient() {
        if (client != null) {
            client.close();
            client = null;
        }
    }
}
