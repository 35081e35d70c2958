package io.parta.platform.graphql.transport.websocket;

import io.parta.platform.graphql.transport.connection.Expiry;
import io.vertx.core.Vertx;
import java.time.Instant;

/** The clocks of one socket: initialisation, keep-alive, expiry of the credential. On its event loop only. */
final class SocketTimers {

    private static final long NONE = -1;

    private final Vertx vertx;
    private final SocketConfig config;
    private final SocketSession session;
    private final Expiry expiry;
    private long initialisation = NONE;
    private long keepAlive = NONE;
    private boolean heardSinceTick;
    private boolean pinged;

    SocketTimers(Vertx vertx, SocketConfig config, SocketSession session) {
        this.vertx = vertx;
        this.config = config;
        this.session = session;
        this.expiry = new Expiry(vertx, () -> session.close(CloseReason.TOKEN_EXPIRED));
    }

    void awaitInitialisation() {
        initialisation = vertx.setTimer(
                config.initTimeout().toMillis(), ignored -> session.close(CloseReason.INITIALISATION_TIMEOUT));
    }

    void initialisationBegun() {
        cancel(initialisation);
        initialisation = NONE;
        keepAlive = vertx.setPeriodic(config.keepAlive().toMillis(), ignored -> tick());
    }

    void heard() {
        heardSinceTick = true;
    }

    /** Ends the socket when its credential does. */
    void expireAt(Instant instant, Instant now) {
        expiry.at(instant, now);
    }

    void stop() {
        cancel(initialisation);
        cancel(keepAlive);
        expiry.cancel();
    }

    private void tick() {
        if (heardSinceTick || session.outbox().holding()) {
            heardSinceTick = false;
            pinged = false;
        } else if (pinged) {
            session.close(CloseReason.NO_PONG);
        } else {
            pinged = true;
            session.outbox().send(ServerMessages.PING);
        }
    }

    private void cancel(long timer) {
        if (timer != NONE) {
            vertx.cancelTimer(timer);
        }
    }
}
