package io.parta.platform.persistence;

import io.parta.platform.digest.Digest;
import io.parta.platform.graphql.execution.IdempotentRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Tuple;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** First answers by principal and key, read and written inside the transaction of the command they belong to. */
final class IdempotencyStore {

    private static final String LOCK = "SELECT pg_try_advisory_xact_lock(:lock)";

    private static final String FIND = """
            SELECT request_hash || cast(payload AS text) FROM idempotency
            WHERE principal = :principal AND key = :key AND expires_at > now()""";

    // An expired answer that the clean-up has not reached yet is overwritten.
    private static final String STORE = """
            INSERT INTO idempotency (principal, key, request_hash, payload, expires_at)
            VALUES (:principal, :key, :hash, cast(cast(:payload AS text) AS jsonb), now() + interval '24 hours')
            ON CONFLICT (principal, key) DO UPDATE
            SET request_hash = excluded.request_hash, payload = excluded.payload,
                created_at = excluded.created_at, expires_at = excluded.expires_at""";

    // A twin that came between the roll-back and this either holds the lock or has its answer stored: it is the first.
    private static final String STORE_REFUSAL = """
            INSERT INTO idempotency (principal, key, request_hash, payload, expires_at)
            SELECT $1, $2, $3, cast(cast($4 AS text) AS jsonb), now() + interval '24 hours'
            WHERE pg_try_advisory_xact_lock($5)
            ON CONFLICT (principal, key) DO UPDATE
            SET request_hash = excluded.request_hash, payload = excluded.payload,
                created_at = excluded.created_at, expires_at = excluded.expires_at
            WHERE idempotency.expires_at <= now()""";

    private static final int HASH_LENGTH = 64;

    private IdempotencyStore() {}

    /**
     * Takes the key for the rest of the transaction, without waiting.
     *
     * @return false when a twin holds it
     */
    static Uni<Boolean> lock(Mutiny.Session session, IdempotentRequest request) {
        return session.createNativeQuery(LOCK, Boolean.class)
                .setParameter("lock", lockOf(request))
                .getSingleResult();
    }

    /** Must come in a statement after {@link #lock}: its snapshot then has what a finished twin committed. */
    static Uni<Optional<FirstAnswer>> find(Mutiny.Session session, IdempotentRequest request) {
        return session.createNativeQuery(FIND, String.class)
                .setParameter("principal", request.principal())
                .setParameter("key", request.key())
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row)
                        .map(text -> new FirstAnswer(text.substring(0, HASH_LENGTH), text.substring(HASH_LENGTH))));
    }

    static Uni<Void> store(Mutiny.Session session, IdempotentRequest request, String payload) {
        return session.createNativeQuery(STORE)
                .setParameter("principal", request.principal())
                .setParameter("key", request.key())
                .setParameter("hash", request.requestHash())
                .setParameter("payload", payload)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Stores a refusal, whose own transaction was rolled back. */
    static Uni<Void> storeRefusal(Writes writes, IdempotentRequest request, String payload) {
        return writes.execute(
                        STORE_REFUSAL,
                        Tuple.of(request.principal(), request.key(), request.requestHash(), payload, lockOf(request)))
                .replaceWithVoid();
    }

    /** What the first request was and what it was answered. */
    record FirstAnswer(String requestHash, String payload) {}

    private static long lockOf(IdempotentRequest request) {
        return ByteBuffer.wrap(Digest.sha256(request.principal() + '\n' + request.key()))
                .getLong();
    }
}
