package io.parta.platform.schedule;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Sweeps what is due on this instance: each {@link Sweep} at its interval, one run of it at a time, batch after batch until
 * one is not full. One that fails is tried again at its next look. When the instance stops, no further batch begins.
 */
@ApplicationScoped
public class Sweeps {

    private static final Logger LOG = Logger.getLogger(Sweeps.class);

    private final Vertx vertx;
    private final List<Sweep> sweeps;
    private final MeterRegistry metrics;
    private final List<Long> timers = new ArrayList<>();
    private volatile boolean stopping;

    Sweeps(Vertx vertx, @All List<Sweep> sweeps, MeterRegistry metrics) {
        this.vertx = vertx;
        this.sweeps = sweeps;
        this.metrics = metrics;
    }

    void start(@Observes StartupEvent started) {
        for (Sweep sweep : sweeps) {
            var running = new AtomicBoolean();
            timers.add(vertx.setPeriodic(sweep.every().toMillis(), tick -> look(sweep, running)));
        }
    }

    void stop(@Observes ShutdownEvent ended) {
        stopping = true;
        timers.forEach(vertx::cancelTimer);
    }

    /** Sweeps all that is due now, beside the looks of this and other instances; how many this run took. */
    public Uni<Integer> now(Sweep sweep) {
        return Uni.createFrom()
                .deferred(sweep::take)
                .repeat()
                .whilst(taken -> taken >= sweep.batch() && !stopping)
                .collect()
                .with(Collectors.summingInt(Integer::intValue));
    }

    private void look(Sweep sweep, AtomicBoolean running) {
        if (running.compareAndSet(false, true)) {
            now(sweep)
                    .onTermination()
                    .invoke(() -> running.set(false))
                    .subscribe()
                    .with(taken -> done(sweep, taken), failure -> failed(sweep, failure));
        }
    }

    private void done(Sweep sweep, int taken) {
        metrics.counter("parta.sweep.taken", "sweep", sweep.name()).increment(taken);
        LOG.debugf("Swept %s: %d", sweep.name(), taken);
    }

    private void failed(Sweep sweep, Throwable failure) {
        metrics.counter("parta.sweep.failures", "sweep", sweep.name()).increment();
        LOG.warnf("Not swept until later: %s: %s", sweep.name(), failure.getMessage());
    }
}
