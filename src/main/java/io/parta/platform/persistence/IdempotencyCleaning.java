package io.parta.platform.persistence;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Removes expired answers, a bounded batch per statement. Every instance does it: they skip the rows another one is
 * removing.
 */
@ApplicationScoped
class IdempotencyCleaning {

    private static final Logger LOG = Logger.getLogger(IdempotencyCleaning.class);
    private static final Duration EVERY = Duration.ofMinutes(5);
    private static final int BATCH = 1_000;

    private static final String DELETE = """
            DELETE FROM idempotency WHERE (principal, key) IN (
                SELECT principal, key FROM idempotency WHERE expires_at <= now()
                ORDER BY expires_at LIMIT $1 FOR UPDATE SKIP LOCKED)""";

    private final Vertx vertx;
    private final Writes writes;
    private long timer;

    IdempotencyCleaning(Vertx vertx, Writes writes) {
        this.vertx = vertx;
        this.writes = writes;
    }

    void start(@Observes StartupEvent started) {
        timer = vertx.setPeriodic(EVERY.toMillis(), tick -> clean().subscribe()
                .with(
                        removed -> LOG.debugf("Removed %d expired answers", removed),
                        failure -> LOG.warnf("Expired answers stay: %s", failure.getMessage())));
    }

    void stop(@Observes ShutdownEvent stopping) {
        vertx.cancelTimer(timer);
    }

    /** Removes every expired answer, batch by batch; the number removed. */
    Uni<Integer> clean() {
        return writes.execute(DELETE, Tuple.of(BATCH))
                .chain(removed ->
                        removed < BATCH ? Uni.createFrom().item(removed) : clean().map(more -> removed + more));
    }
}
