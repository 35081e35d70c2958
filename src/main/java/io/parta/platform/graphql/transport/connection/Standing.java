package io.parta.platform.graphql.transport.connection;

import io.parta.platform.graphql.error.ApiException;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.identity.Viewer;
import io.parta.platform.live.PersonBell;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Watches whether the credential of a long connection still opens this service: when the person's bell rings, after a
 * block or a log-out, it is authenticated again (LV-4).
 */
@ApplicationScoped
public class Standing {

    private static final Logger LOG = Logger.getLogger(Standing.class);

    /** When the truth could not be read: the database is away, and comes back. */
    private static final long RETRY_MILLIS = 2_000;

    private final Vertx vertx;
    private final PersonBell bell;

    Standing(Vertx vertx, PersonBell bell) {
        this.vertx = vertx;
        this.bell = bell;
    }

    /**
     * @param authenticate reads the standing again; answers on the caller's context
     * @param lost told UNAUTHENTICATED or PERSON_BLOCKED, on the caller's context
     * @return stops watching; idempotent
     */
    public Runnable watch(Viewer viewer, Supplier<Uni<Viewer>> authenticate, Consumer<ErrorCode> lost) {
        var person = viewer.personId();
        if (person == null) {
            return () -> {};
        }
        var watch = new Watch(authenticate, lost);
        Runnable silence = bell.listen(person, watch::look);
        return () -> {
            watch.over = true;
            silence.run();
        };
    }

    private final class Watch {

        private final Supplier<Uni<Viewer>> authenticate;
        private final Consumer<ErrorCode> lost;
        private boolean over;

        Watch(Supplier<Uni<Viewer>> authenticate, Consumer<ErrorCode> lost) {
            this.authenticate = authenticate;
            this.lost = lost;
        }

        void look() {
            if (!over) {
                authenticate.get().subscribe().with(good -> {}, this::failed);
            }
        }

        private void failed(Throwable failure) {
            if (over) {
                return;
            }
            if (failure instanceof ApiException refused && refused.code() != ErrorCode.UNAVAILABLE) {
                over = true;
                lost.accept(refused.code());
                return;
            }
            LOG.debugf("Standing of a connection cannot be read: %s", failure.getMessage());
            vertx.setTimer(RETRY_MILLIS, ignored -> look());
        }
    }
}
