package io.parta.platform.live;

import io.parta.platform.persistence.Writes;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Tuple;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/**
 * Makes the partitions of the coming days and drops those past 30 days. Any instance may, any time: the database lets
 * one at a time. Seven days ahead and a default partition stand between a failure here and an event.
 */
@ApplicationScoped
class EventPartitions {

    private static final Logger LOG = Logger.getLogger(EventPartitions.class);

    private static final long PERIOD_MILLIS = Duration.ofHours(6).toMillis();
    private static final long SOON_MILLIS = Duration.ofMinutes(1).toMillis();

    private final Vertx vertx;
    private final Writes writes;
    private volatile long timer = -1;

    EventPartitions(Vertx vertx, Writes writes) {
        this.vertx = vertx;
        this.writes = writes;
    }

    void onStart(@Observes StartupEvent started) {
        schedule(SOON_MILLIS);
    }

    @PreDestroy
    void stop() {
        vertx.cancelTimer(timer);
    }

    private void schedule(long millis) {
        long jitter = ThreadLocalRandom.current().nextLong(millis / 2);
        timer = vertx.setTimer(millis / 2 + jitter, t -> writes.execute("SELECT live_event_maintain()", Tuple.tuple())
                .subscribe()
                .with(done -> schedule(PERIOD_MILLIS), failure -> {
                    LOG.warnf("Partitions of live events are made later: %s", failure.getMessage());
                    schedule(SOON_MILLIS);
                }));
    }
}
