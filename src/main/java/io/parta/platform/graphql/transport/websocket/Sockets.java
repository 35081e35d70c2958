package io.parta.platform.graphql.transport.websocket;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.parta.platform.graphql.transport.connection.Connections;
import io.parta.platform.graphql.transport.connection.PerPrincipal;
import io.parta.platform.identity.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The sockets of this instance: how many there may be, and how they are counted. */
@ApplicationScoped
class Sockets {

    /** The codes of clients that are counted each; a client may send any, and a label must not grow with them. */
    private static final Set<Integer> COUNTED_CLIENT_CODES = Set.of(1000, 1001, 1005, 1006);

    private final Set<SocketSession> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger anonymous = new AtomicInteger();
    private final PerPrincipal byPrincipal;
    private final SocketConfig config;
    private final Connections connections;
    private final MeterRegistry metrics;
    private final DistributionSummary operationsPerSocket;

    Sockets(SocketConfig config, Connections connections, MeterRegistry metrics) {
        this.config = config;
        this.byPrincipal = new PerPrincipal(config.maxSocketsPerPrincipal());
        this.connections = connections;
        this.metrics = metrics;
        this.operationsPerSocket = DistributionSummary.builder("parta.websocket.operations.per.socket")
                .description("Operations a socket ran in its life")
                .register(metrics);
        Gauge.builder("parta.websocket.sockets", open, Set::size)
                .description("Open WebSockets")
                .register(metrics);
        Gauge.builder("parta.websocket.operations", this, Sockets::operations)
                .description("Operations running on WebSockets")
                .register(metrics);
    }

    boolean admits() {
        return !connections.isClosing() && open.size() < config.maxSockets();
    }

    void opened(SocketSession session) {
        open.add(session);
        connections.opened(session);
    }

    /** Counts a socket for its viewer; null when there is room for one more, else why there is none. */
    @Nullable
    CloseReason admit(Viewer viewer) {
        if (!viewer.isAnonymous()) {
            return byPrincipal.admit(viewer) ? null : CloseReason.TOO_MANY_SOCKETS;
        }
        if (anonymous.incrementAndGet() <= config.maxAnonymousSockets()) {
            return null;
        }
        anonymous.decrementAndGet();
        return CloseReason.TRY_AGAIN_LATER;
    }

    /** Ends the count of a socket that was admitted. */
    void leave(Viewer viewer) {
        if (viewer.isAnonymous()) {
            anonymous.decrementAndGet();
        } else {
            byPrincipal.leave(viewer);
        }
    }

    void closedByServer(SocketSession session, CloseReason reason) {
        closed(session, String.valueOf(reason.code()));
    }

    void closedByClient(SocketSession session, int code) {
        closed(session, COUNTED_CLIENT_CODES.contains(code) ? String.valueOf(code) : "other");
    }

    private void closed(SocketSession session, String code) {
        connections.closed(session);
        if (open.remove(session)) {
            operationsPerSocket.record(session.operationsSeen());
            metrics.counter("parta.websocket.closes", "code", code).increment();
        }
    }

    private double operations() {
        return open.stream().mapToInt(SocketSession::operationCount).sum();
    }
}
