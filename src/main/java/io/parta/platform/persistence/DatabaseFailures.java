package io.parta.platform.persistence;

import io.parta.platform.graphql.error.ApiException;
import io.parta.platform.graphql.error.ErrorCode;
import io.vertx.core.VertxException;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.sqlclient.ClosedConnectionException;
import io.vertx.sqlclient.DatabaseException;
import jakarta.persistence.OptimisticLockException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.hibernate.JDBCException;
import org.hibernate.StaleStateException;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What a failure of the database means to a client. Drivers and Hibernate wrap, so the chain of causes is searched. */
final class DatabaseFailures {

    private static final Logger LOG = Logger.getLogger(DatabaseFailures.class);
    private static final int DEEPEST_CAUSE = 12;
    private static final long SECOND_NANOS = 1_000_000_000L;
    private static final AtomicLong LAST_WARNING = new AtomicLong(System.nanoTime() - SECOND_NANOS);

    private DatabaseFailures() {}

    /**
     * The failure as an entry of the top-level errors when a client can act on it, else unchanged (a bug). The driver also
     * fails with throwables that are neither Exception nor Error; SmallRye GraphQL answers those with null and no error.
     */
    static Throwable translate(Throwable failure) {
        return code(failure)
                .<Throwable>map(code -> {
                    warn(code, failure);
                    return new ApiException(code);
                })
                .orElseGet(() -> failure instanceof Exception || failure instanceof Error
                        ? failure
                        : new IllegalStateException(failure));
    }

    /** More statements wait for a connection than may. */
    static Throwable overloaded() {
        return translate(new ConnectionPoolTooBusyException("Too many statements wait for a connection"));
    }

    /** Once a second: a database that is away fails every request. */
    private static void warn(ErrorCode code, Throwable failure) {
        long now = System.nanoTime();
        long last = LAST_WARNING.get();
        if (now - last >= SECOND_NANOS && LAST_WARNING.compareAndSet(last, now)) {
            LOG.warnf(
                    "Database failure answered as %s: %s",
                    code, failure.getClass().getName());
        }
    }

    static boolean isConflict(Throwable failure) {
        for (Throwable cause : Causes.of(failure)) {
            if (cause instanceof StaleStateException || cause instanceof OptimisticLockException) {
                return true;
            }
            String state = sqlState(cause);
            if ("40001".equals(state) || "40P01".equals(state)) {
                return true;
            }
        }
        return false;
    }

    /** Name of the violated constraint, or empty when the failure is another. */
    static Optional<String> violatedConstraint(Throwable failure) {
        for (Throwable cause : Causes.of(failure)) {
            if (cause instanceof ConstraintViolationException violation && violation.getConstraintName() != null) {
                return Optional.of(violation.getConstraintName());
            }
            if (cause instanceof io.vertx.pgclient.PgException database && database.getConstraint() != null) {
                return Optional.of(database.getConstraint());
            }
        }
        return Optional.empty();
    }

    private static Optional<ErrorCode> code(Throwable failure) {
        if (failure instanceof ApiException) {
            return Optional.empty();
        }
        for (Throwable cause : Causes.of(failure)) {
            Optional<ErrorCode> code = byState(sqlState(cause));
            if (code.isPresent()) {
                return code;
            }
            if (isConnectionLoss(cause)) {
                return Optional.of(ErrorCode.UNAVAILABLE);
            }
        }
        return Optional.empty();
    }

    private static boolean isConnectionLoss(Throwable cause) {
        return cause instanceof SocketException
                || cause instanceof ClosedChannelException
                || cause instanceof UnknownHostException
                || cause instanceof ClosedConnectionException
                || cause instanceof ConnectionPoolTooBusyException
                // In these two ways the client says that no connection came free in time.
                || cause.getClass() == VertxException.class
                || (cause instanceof NoStackTraceThrowable && "Timeout".equals(cause.getMessage()));
    }

    private static Optional<ErrorCode> byState(@Nullable String state) {
        if (state == null) {
            return Optional.empty();
        }
        return switch (state) {
            // query_canceled by statement_timeout, transaction_timeout
            case "57014", "25P04" -> Optional.of(ErrorCode.DEADLINE_EXCEEDED);
            // lock_not_available, read_only_sql_transaction after a fail-over, serialization, deadlock
            case "55P03", "25006", "40001", "40P01" -> Optional.of(ErrorCode.UNAVAILABLE);
            // connection exceptions, insufficient resources, operator intervention
            default ->
                state.startsWith("08") || state.startsWith("53") || state.startsWith("57")
                        ? Optional.of(ErrorCode.UNAVAILABLE)
                        : Optional.empty();
        };
    }

    private static @Nullable String sqlState(Throwable cause) {
        if (cause instanceof DatabaseException database) {
            return database.getSqlState();
        }
        return cause instanceof JDBCException hibernate ? hibernate.getSQLState() : null;
    }

    /** The failure and its causes, bounded. */
    private static final class Causes {

        private static List<Throwable> of(Throwable failure) {
            var chain = new ArrayList<Throwable>();
            Throwable next = failure;
            while (next != null && chain.size() < DEEPEST_CAUSE && !chain.contains(next)) {
                chain.add(next);
                next = next.getCause();
            }
            return chain;
        }
    }
}
