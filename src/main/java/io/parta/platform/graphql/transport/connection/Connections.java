package io.parta.platform.graphql.transport.connection;

import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
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
    private final Duration closeSpread;
    private volatile boolean closing;

    Connections(Vertx vertx, @ConfigProperty(name = "parta.shutdown.close-spread") Duration closeSpread) {
        this.vertx = vertx;
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

    /** Takes no new connections from now on and ends those there are. */
    public void shutDown() {
        closing = true;
        restartAll();
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
