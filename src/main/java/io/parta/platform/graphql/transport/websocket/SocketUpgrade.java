package io.parta.platform.graphql.transport.websocket;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Makes sockets of requests. The subprotocol is looked at after the upgrade: only a socket has close codes (4406). */
@ApplicationScoped
public class SocketUpgrade {

    private static final Logger LOG = Logger.getLogger(SocketUpgrade.class);

    private final SocketScope scope;

    SocketUpgrade(SocketScope scope) {
        this.scope = scope;
    }

    /** Whether this instance takes another socket; if not, the answer is 503. */
    public boolean admits() {
        return scope.sockets().admits();
    }

    /**
     * @param request a request to upgrade, of an allowed Origin
     * @param clientAddress address that failures are counted against
     */
    public void accept(HttpServerRequest request, String clientAddress) {
        var handshake = Handshake.of(request, clientAddress);
        request.toWebSocket()
                .onSuccess(socket -> open(socket, handshake))
                .onFailure(refused -> LOG.debugf("No upgrade: %s", refused.getMessage()));
    }

    private void open(ServerWebSocket socket, Handshake handshake) {
        var session = new SocketSession(scope, scope.vertx().getOrCreateContext(), socket, handshake);
        scope.sockets().opened(session);
        if (!SocketOptions.SUBPROTOCOL.equals(socket.subProtocol())) {
            session.close(CloseReason.SUBPROTOCOL_NOT_ACCEPTABLE);
        }
    }
}
