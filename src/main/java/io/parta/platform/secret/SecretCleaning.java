package io.parta.platform.secret;

import io.parta.platform.persistence.Writes;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Forgets periods that have ended, a bounded batch per statement. Every instance does it and skips what another removes. */
@ApplicationScoped
class SecretCleaning {

    private static final Logger LOG = Logger.getLogger(SecretCleaning.class);
    private static final Duration EVERY = Duration.ofMinutes(5);
    private static final int BATCH = 1_000;

    private static final String DELETE = """
            DELETE FROM secret_attempt WHERE key IN (
                SELECT key FROM secret_attempt WHERE ends_at <= now() ORDER BY ends_at LIMIT $1 FOR UPDATE SKIP LOCKED)""";

    private final Vertx vertx;
    private final Writes writes;
    private long timer;

    SecretCleaning(Vertx vertx, Writes writes) {
        this.vertx = vertx;
        this.writes = writes;
    }

    void start(@Observes StartupEvent started) {
        timer = vertx.setPeriodic(EVERY.toMillis(), tick -> clean().subscribe()
                .with(
                        removed -> LOG.debugf("Forgot %d periods of attempts", removed),
                        failure -> LOG.warnf("Periods of attempts stay: %s", failure.getMessage())));
    }

    void stop(@Observes ShutdownEvent stopping) {
        vertx.cancelTimer(timer);
    }

    /** Forgets every period that has ended, batch by batch; the number of them. */
    Uni<Integer> clean() {
        return writes.execute(DELETE, Tuple.of(BATCH))
                .chain(removed ->
                        removed < BATCH ? Uni.createFrom().item(removed) : clean().map(more -> removed + more));
    }
}
