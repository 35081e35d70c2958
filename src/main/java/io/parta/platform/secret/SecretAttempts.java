package io.parta.platform.secret;

import io.parta.platform.persistence.Writes;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Attempts of the running periods. Principal before address in both statements, so that no two of them deadlock. */
@ApplicationScoped
class SecretAttempts {

    private static final String TAKE = """
            ON CONFLICT (key) DO UPDATE SET
              attempts = CASE WHEN known.ends_at <= now() THEN 1 ELSE known.attempts + 1 END,
              ends_at = CASE WHEN known.ends_at <= now() THEN excluded.ends_at ELSE known.ends_at END
            WHERE known.ends_at <= now() OR known.attempts < %s
            RETURNING ends_at
            """;

    private static final String RESERVE = """
            WITH by_principal AS (
              INSERT INTO secret_attempt AS known (key, attempts, ends_at)
              SELECT $1::text, 1, now() + $5::bigint * interval '1 millisecond' WHERE $1::text IS NOT NULL
              """ + TAKE.formatted("$3::bigint") + """
            ), by_address AS (
              INSERT INTO secret_attempt AS known (key, attempts, ends_at)
              SELECT $2::text, 1, now() + $5::bigint * interval '1 millisecond'
              WHERE $1::text IS NULL OR EXISTS (SELECT FROM by_principal)
              """ + TAKE.formatted("$4::bigint") + """
            )
            SELECT (SELECT ends_at FROM by_principal) AS principal_ends_at,
                   (SELECT ends_at FROM by_address) AS address_ends_at,
                   (SELECT ceil(extract(epoch FROM spent.ends_at - now()))::bigint FROM secret_attempt spent
                    WHERE spent.key = CASE WHEN $1::text IS NULL OR EXISTS (SELECT FROM by_principal)
                      THEN $2::text ELSE $1::text END) AS wait_seconds
            """;

    /** Not after the period it was taken in: the next one owes it nothing. */
    private static final String GIVE_BACK = """
            WITH by_principal AS (
              UPDATE secret_attempt SET attempts = attempts - 1
              WHERE key = $1::text AND ends_at = $2::timestamptz AND attempts > 0 RETURNING key)
            UPDATE secret_attempt SET attempts = attempts - 1
            WHERE key = $3::text AND ends_at = $4::timestamptz AND attempts > 0
            AND (SELECT count(*) FROM by_principal) >= 0
            """;

    private final Writes writes;

    SecretAttempts(Writes writes) {
        this.writes = writes;
    }

    /**
     * What was taken: an attempt of the principal, and then of the address.
     *
     * @param principalEndsAt end of the principal's period; null when nothing was taken there
     * @param addressEndsAt end of the address' period; null when nothing was taken there
     * @param waitSeconds until the period ends that has no attempt left; meaningless when there was one
     */
    record Reservation(
            @Nullable OffsetDateTime principalEndsAt,
            @Nullable OffsetDateTime addressEndsAt,
            long waitSeconds) {

        boolean isGranted() {
            return addressEndsAt != null;
        }
    }

    Uni<Reservation> reserve(Guesser guesser, SecretLimits limits) {
        long periodMillis = limits.period().toMillis();
        var parameters = Tuple.tuple()
                .addString(guesser.principal())
                .addString(guesser.address())
                .addLong(limits.principal())
                .addLong(limits.address())
                .addLong(periodMillis);
        return writes.returning(RESERVE, parameters, row -> reservation(row, periodMillis / 1_000))
                .map(rows -> rows.get(0));
    }

    Uni<Void> giveBack(Guesser guesser, Reservation taken) {
        var parameters = Tuple.tuple()
                .addString(guesser.principal())
                .addOffsetDateTime(taken.principalEndsAt())
                .addString(guesser.address())
                .addOffsetDateTime(taken.addressEndsAt());
        return writes.execute(GIVE_BACK, parameters).replaceWithVoid();
    }

    /** A row that was made while the statement ran is not in its snapshot: then the wait is a whole period at most. */
    private static Reservation reservation(Row row, long periodSeconds) {
        Long wait = row.getLong("wait_seconds");
        return new Reservation(
                row.getOffsetDateTime("principal_ends_at"),
                row.getOffsetDateTime("address_ends_at"),
                Math.max(1, wait == null ? periodSeconds : wait));
    }
}
