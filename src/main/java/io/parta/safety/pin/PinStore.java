package io.parta.safety.pin;

import io.parta.platform.persistence.Reads;
import io.parta.platform.persistence.UnitOfWork;
import io.parta.platform.persistence.Writes;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** PINs and the tries at them. A try is its own statement: no command that is refused takes it back. */
@ApplicationScoped
class PinStore {

    private static final String IS_SET = "SELECT true AS set FROM privacy_pin WHERE person_id = $1";

    private static final String TRY = """
            WITH pin AS (
              SELECT person_id, hash FROM privacy_pin WHERE person_id = $1
            ), tried AS (
              INSERT INTO privacy_pin_try AS t (person_id, failures) SELECT person_id, 1 FROM pin
              ON CONFLICT (person_id) DO UPDATE SET failures = t.failures + 1,
                closed_until = CASE WHEN t.failures >= 4
                  THEN $2 + interval '1 minute' * least(power(2, least(t.failures - 4, 11)), 1440) END
              WHERE t.closed_until IS NULL OR t.closed_until <= $2
              RETURNING failures
            )
            SELECT pin.hash, EXISTS (SELECT FROM tried) AS open FROM pin
            """;

    private static final String FORGIVE = "DELETE FROM privacy_pin_try WHERE person_id = $1";

    private static final String SAVE = """
            INSERT INTO privacy_pin (person_id, hash, created_at) VALUES (:person, :hash, :now)
            ON CONFLICT (person_id) DO UPDATE SET hash = excluded.hash, created_at = excluded.created_at
            """;

    private static final String REMOVE = "DELETE FROM privacy_pin WHERE person_id = :person";

    private final Reads reads;
    private final Writes writes;
    private final Clock clock;

    PinStore(Reads reads, Writes writes, Clock clock) {
        this.reads = reads;
        this.writes = writes;
        this.clock = clock;
    }

    /** @param open whether the try may be looked at */
    record Try(String hash, boolean open) {}

    Uni<Boolean> isSet(UUID person) {
        return reads.find(IS_SET, Tuple.of(person), row -> true).map(Optional::isPresent);
    }

    /** Counts a try; empty when there is no PIN to try. */
    Uni<Optional<Try>> countTry(UUID person) {
        return writes.returning(
                        TRY,
                        Tuple.of(person, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)),
                        row -> new Try(row.getString("hash"), row.getBoolean("open")))
                .map(rows -> rows.stream().findFirst());
    }

    /** Forgets the tries after a right one. */
    Uni<Void> forgive(UUID person) {
        return writes.execute(FORGIVE, Tuple.of(person)).replaceWithVoid();
    }

    Uni<Void> save(UnitOfWork unit, UUID person, PinHash hash) {
        return unit.session()
                .createNativeQuery(SAVE)
                .setParameter("person", person)
                .setParameter("hash", hash.text())
                .setParameter("now", clock.instant())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Whether there was one. */
    Uni<Boolean> remove(UnitOfWork unit, UUID person) {
        return unit.session()
                .createNativeQuery(REMOVE)
                .setParameter("person", person)
                .executeUpdate()
                .map(removed -> removed > 0);
    }
}
