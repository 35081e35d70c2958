package io.parta.platform.graphql.transport.websocket;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;

/** The clocks of one socket: initialisation, keep-alive, expiry of the credential. On its event loop only. */
final class SocketTimers {

    /** Vert.x takes no longer delay; a credential that lives longer is looked at again then. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private static final long NONE = -1;

    private final Vertx vertx;
    private final SocketConfig config;
    private final SocketSession session;
    private long initialisation = NONE;
    private long keepAlive = NONE;
    private long expiry = NONE;
    private boolean heardSinceTick;
    private boolean pinged;

    SocketTimers(Vertx vertx, SocketConfig config, SocketSession session) {
        this.vertx = vertx;
        this.config = config;
        this.session = session;
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

    /** Ends the socket when its credential does; a later instant, of a renewed credential, replaces the earlier. */
    void expireAt(Instant instant, Instant now) {
        cancel(expiry);
        expiry = NONE;
        if (instant.equals(Instant.MAX)) {
            return;
        }
        Duration left = Duration.between(now, instant);
        if (left.compareTo(LONGEST) > 0) {
            expiry = vertx.setTimer(LONGEST.toMillis(), ignored -> expireAt(instant, now.plus(LONGEST)));
        } else {
            expiry = vertx.setTimer(Math.max(1, left.toMillis()), ignored -> session.close(CloseReason.TOKEN_EXPIRED));
        }
    }

    void stop() {
        cancel(initialisation);
        cancel(keepAlive);
        cancel(expiry);
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
