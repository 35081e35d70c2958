package io.parta.platform.live;

import io.parta.platform.live.bus.RedisBus;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Finds what no doorbell told: every two seconds one statement over the events of the last moments, whatever the number
 * of topics. When that window may have been missed (PostgreSQL was away, Redis has come back), the local topics are
 * compared one by one instead.
 */
@ApplicationScoped
class TailCheck {

    private static final Logger LOG = Logger.getLogger(TailCheck.class);

    private static final int TOPICS_AT_ONCE = 1_000;

    private final Vertx vertx;
    private final TopicHub hub;
    private final EventStore store;
    private final RedisBus bus;
    private final Duration window;
    private final Duration interval;
    private final Lane lane;

    private long timer = -1;
    private boolean running;
    private boolean compareAll;
    private long succeededAt = System.nanoTime();

    TailCheck(Vertx vertx, TopicHub hub, EventStore store, RedisBus bus, LiveConfig config) {
        if (config.maxGroupsPerPrincipal() < 1) {
            throw new IllegalStateException("parta.live.max-groups-per-principal is less than 1");
        }
        this.vertx = vertx;
        this.hub = hub;
        this.store = store;
        this.bus = bus;
        this.window = config.tailWindow();
        this.interval = config.tailInterval();
        this.lane = new Lane(vertx);
    }

    void onStart(@Observes StartupEvent started) {
        start();
    }

    void start() {
        bus.onReconnected(() -> lane.run(() -> {
            compareAll = true;
            check();
        }));
        bus.start();
        lane.run(() -> timer = vertx.setPeriodic(interval.toMillis(), t -> check()));
    }

    @PreDestroy
    void stop() {
        lane.run(() -> vertx.cancelTimer(timer));
    }

    private void check() {
        if (running) {
            return;
        }
        List<UUID> topics = List.copyOf(hub.topics());
        long now = System.nanoTime();
        if (topics.isEmpty()) {
            succeededAt = now;
            return;
        }
        running = true;
        if (compareAll
                || now - succeededAt > window.minus(interval.multipliedBy(2)).toNanos()) {
            compareAll = false;
            compare(topics, 0, now);
        } else {
            lane.call(() -> store.recent(window), last -> succeeded(last, now), this::failed);
        }
    }

    private void compare(List<UUID> topics, int from, long began) {
        int to = Math.min(topics.size(), from + TOPICS_AT_ONCE);
        lane.call(
                () -> store.last(topics.subList(from, to)),
                last -> {
                    if (to < topics.size()) {
                        last.forEach(hub::found);
                        compare(topics, to, began);
                    } else {
                        succeeded(last, began);
                    }
                },
                failure -> {
                    compareAll = true;
                    failed(failure);
                });
    }

    private void succeeded(Map<UUID, Long> last, long began) {
        running = false;
        succeededAt = began;
        last.forEach(hub::found);
    }

    private void failed(Throwable failure) {
        running = false;
        LOG.debugf("The tail check waits for PostgreSQL: %s", failure.getMessage());
    }
}
