package io.parta.platform.graphql.transport;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Whether the instance is leaving: readiness is off and the balancer looks elsewhere. Requests are still answered, and
 * tell their connections to go.
 */
@Singleton
class GracefulStop {

    private volatile boolean stopping;

    void begin(@Observes ShutdownDelayInitiatedEvent event) {
        stopping = true;
    }

    boolean isStopping() {
        return stopping;
    }
}
