package io.parta.platform.graphql.transport.connection;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;

/** Ends a long connection when its credential does. Used on the connection's event loop only. */
public final class Expiry {

    /** Vert.x takes no delay much longer; a credential that lives longer is looked at again then. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private static final long NONE = -1;

    private final Vertx vertx;
    private final Runnable expired;
    private long timer = NONE;

    public Expiry(Vertx vertx, Runnable expired) {
        this.vertx = vertx;
        this.expired = expired;
    }

    /** Another instant, of a renewed credential, replaces the earlier; {@link Instant#MAX} never comes. */
    public void at(Instant instant, Instant now) {
        cancel();
        if (instant.equals(Instant.MAX)) {
            return;
        }
        Duration left = Duration.between(now, instant);
        timer = left.compareTo(LONGEST) > 0
                ? vertx.setTimer(LONGEST.toMillis(), ignored -> at(instant, now.plus(LONGEST)))
                : vertx.setTimer(Math.max(1, left.toMillis()), ignored -> expired.run());
    }

    public void cancel() {
        if (timer != NONE) {
            vertx.cancelTimer(timer);
            timer = NONE;
        }
    }
}
