package io.parta.platform.graphql.execution;

import io.parta.platform.graphql.error.ApiException;
import io.parta.platform.graphql.error.ErrorCode;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.VertxException;
import io.vertx.sqlclient.DatabaseException;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * What an exception means to a client. The unexpected is logged once, with its trace id, and becomes INTERNAL. What the
 * database says was put into codes where it was asked, in {@code platform.persistence}.
 */
public final class Faults {

    private static final Logger LOG = Logger.getLogger(Faults.class);
    private static final int MAX_CAUSES = 12;

    private Faults() {}

    /** The failure as clients may know it. It never throws itself. */
    public static ApiException of(Throwable failure, String traceId) {
        return of(failure, traceId, true);
    }

    /** @param told whether the log is told: not of every object that has failed alike */
    static ApiException of(Throwable failure, String traceId, boolean told) {
        try {
            return meaning(failure, traceId, told);
        } catch (Throwable unreadable) {
            // An exception may be of any class, and some cannot even be looked at.
            LOG.errorf(
                    "Unexpected fault that cannot be told: %s (trace %s)",
                    failure.getClass().getName(), traceId);
            return new ApiException(ErrorCode.INTERNAL);
        }
    }

    private static ApiException meaning(Throwable failure, String traceId, boolean told) {
        Throwable cause = failure;
        for (int i = 0; i < MAX_CAUSES && cause != null; i++) {
            Optional<ApiException> known = known(cause);
            if (known.isPresent()) {
                // Whoever threw an ApiException has said in the log what was away, once and not for each request.
                if (told && known.get().code() == ErrorCode.UNAVAILABLE && known.get() != cause) {
                    LOG.warnf("A part is away: %s (trace %s)", cause.getClass().getSimpleName(), traceId);
                }
                return known.get();
            }
            cause = cause.getCause();
        }
        if (told) {
            LOG.errorf(failure, "Unexpected fault (trace %s)", traceId);
        }
        return new ApiException(ErrorCode.INTERNAL);
    }

    private static Optional<ApiException> known(Throwable cause) {
        if (cause instanceof ApiException api) {
            return Optional.of(api);
        }
        ErrorCode code = null;
        if (cause instanceof UnauthorizedException || cause instanceof AuthenticationFailedException) {
            code = ErrorCode.UNAUTHENTICATED;
        } else if (cause instanceof ForbiddenException) {
            code = ErrorCode.FORBIDDEN;
        } else if (isAway(cause)) {
            code = ErrorCode.UNAVAILABLE;
        }
        return Optional.ofNullable(code).map(ApiException::new);
    }

    private static boolean isAway(Throwable cause) {
        return cause instanceof IOException
                || cause instanceof TimeoutException
                || cause instanceof RejectedExecutionException
                // A database's own words that persistence did not translate are a fault, whatever they are.
                || (cause instanceof VertxException && !(cause instanceof DatabaseException));
    }
}
