package io.parta.platform.graphql.execution;

import io.parta.platform.graphql.error.ApiException;
import io.parta.platform.graphql.error.ErrorCode;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.VertxException;
import io.vertx.sqlclient.DatabaseException;
import jakarta.validation.ConstraintViolationException;
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

    /** The failure as clients may know it. */
    public static ApiException of(Throwable failure, String traceId) {
        Throwable cause = failure;
        for (int i = 0; i < MAX_CAUSES && cause != null; i++) {
            Optional<ApiException> known = known(cause);
            if (known.isPresent()) {
                // Whoever threw an ApiException has said in the log what was away, once and not for each request.
                if (known.get().code() == ErrorCode.UNAVAILABLE && known.get() != cause) {
                    LOG.warnf("A part is away: %s (trace %s)", cause.getClass().getSimpleName(), traceId);
                }
                return known.get();
            }
            cause = cause.getCause();
        }
        LOG.errorf(failure, "Unexpected fault (trace %s)", traceId);
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
        } else if (cause instanceof ConstraintViolationException) {
            code = ErrorCode.INVALID_INPUT;
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
