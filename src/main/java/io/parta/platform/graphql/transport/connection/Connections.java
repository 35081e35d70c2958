package io.parta.platform.graphql.transport.connection;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The long connections of this instance. */
@ApplicationScoped
public class Connections {

    private final Set<Connection> open = ConcurrentHashMap.newKeySet();
    private final Vertx vertx;
    private final Duration drainDelay;
    private final Duration closeSpread;
    private volatile boolean closing;

    Connections(
            Vertx vertx,
            @ConfigProperty(name = "parta.shutdown.drain-delay") Duration drainDelay,
            @ConfigProperty(name = "parta.shutdown.close-spread") Duration closeSpread) {
        this.vertx = vertx;
        this.drainDelay = drainDelay;
        this.closeSpread = closeSpread;
    }

    /** Whether the instance stops: new long connections belong to another one. */
    public boolean isClosing() {
        return closing;
    }

    public void opened(Connection connection) {
        open.add(connection);
    }

    public void closed(Connection connection) {
        open.remove(connection);
    }

    public int count() {
        return open.size();
    }

    /** Takes no new connections from now on; ends those there are once the balancer has had time to look elsewhere. */
    void stop(@Observes ShutdownDelayInitiatedEvent event) {
        closing = true;
        vertx.setTimer(Math.max(1, drainDelay.toMillis()), due -> restartAll());
    }

    /** Ends all, one after another over the configured time, so that clients do not return all at once. */
    void restartAll() {
        List<Connection> connections = List.copyOf(open);
        long spreadMillis = closeSpread.toMillis();
        for (int i = 0; i < connections.size(); i++) {
            Connection connection = connections.get(i);
            long delayMillis = Math.max(1, spreadMillis * i / connections.size());
            vertx.setTimer(delayMillis, due -> connection.context().runOnContext(ignored -> connection.restart()));
        }
    }
}
