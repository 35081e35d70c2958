package io.parta.platform.graphql.transport;

import io.parta.platform.graphql.execution.InFlight;
import io.parta.platform.graphql.execution.RunningOperations;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * How the instance leaves. Readiness goes off and the balancer looks elsewhere; during that delay requests are still
 * answered and tell their connections to go. Then, before any pool or the server closes, what has begun may end: answers,
 * and the operations of clients that left, for a command ends its transaction whoever waits for it.
 *
 * <p>Quarkus's own wait counts an upgraded request as running for ever, so one WebSocket in the life of an instance would
 * make each stop last its whole timeout; hence {@code quarkus.shutdown.timeout} is not set.
 */
@Singleton
class GracefulStop {

    private static final Logger LOG = Logger.getLogger(GracefulStop.class);

    private final InFlight answers = new InFlight();
    private final RunningOperations operations;
    private final Clock clock;
    private final Duration patience;
    private volatile boolean stopping;

    GracefulStop(
            RunningOperations operations,
            Clock clock,
            @ConfigProperty(name = "parta.shutdown.timeout") Duration patience) {
        this.operations = operations;
        this.clock = clock;
        this.patience = patience;
    }

    void begin(@Observes ShutdownDelayInitiatedEvent event) {
        stopping = true;
    }

    boolean isStopping() {
        return stopping;
    }

    /** Counts the request until its answer is written or its client has gone. */
    void track(RoutingContext routing) {
        answers.began();
        routing.addEndHandler(written -> answers.ended());
    }

    /** The first of all that happens at the stop. */
    void awaitIdle(@Observes @Priority(1) ShutdownEvent event) throws InterruptedException {
        stopping = true;
        long end = clock.millis() + patience.toMillis();
        int cut = answers.awaitIdle(patience.toMillis()) + operations.awaitIdle(Math.max(0, end - clock.millis()));
        if (cut > 0) {
            LOG.warnf("%d requests were cut by the stop", cut);
        }
    }
}
