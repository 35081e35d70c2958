package io.parta.safety.phonebook;

import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Digests inside a command: only what differs is written. */
@ApplicationScoped
class PhoneBookStore {

    static final int UPLOADS_A_DAY = 20;

    private static final String COUNT = """
            INSERT INTO phone_book AS book (person_id, phone_count, uploads, counted_from)
            VALUES (:person, :phones, 1, :now)
            ON CONFLICT (person_id) DO UPDATE SET phone_count = excluded.phone_count,
              uploads = CASE WHEN book.counted_from <= excluded.counted_from - interval '1 day' THEN 1
                ELSE book.uploads + 1 END,
              counted_from = CASE WHEN book.counted_from <= excluded.counted_from - interval '1 day'
                THEN excluded.counted_from ELSE book.counted_from END
            WHERE book.uploads < :most OR book.counted_from <= excluded.counted_from - interval '1 day'
            """;

    private static final String REMOVE = """
            DELETE FROM %1$s WHERE person_id = :person AND NOT digest = ANY(
              SELECT decode(hex, 'hex') FROM unnest(string_to_array(cast(:digests AS text), ',')) AS given (hex))
            """;

    private static final String ADD = """
            INSERT INTO %1$s (person_id, digest)
            SELECT cast(:person AS uuid), decode(hex, 'hex')
            FROM unnest(string_to_array(cast(:digests AS text), ',')) AS given (hex)
            ON CONFLICT DO NOTHING
            """;

    private static final String REMOVE_CONTACTS = REMOVE.formatted("phone_book_entry");
    private static final String ADD_CONTACTS = ADD.formatted("phone_book_entry");
    private static final String REMOVE_OWN = REMOVE.formatted("person_phone");
    private static final String ADD_OWN = ADD.formatted("person_phone");

    private final Clock clock;

    PhoneBookStore(Clock clock) {
        this.clock = clock;
    }

    /** Counts an upload; false when the day's are spent. It locks the person's phone book. */
    Uni<Boolean> countUpload(UnitOfWork unit, UUID person, int phones) {
        return unit.session()
                .createNativeQuery(COUNT)
                .setParameter("person", person)
                .setParameter("phones", phones)
                .setParameter("now", clock.instant())
                .setParameter("most", UPLOADS_A_DAY)
                .executeUpdate()
                .map(counted -> counted > 0);
    }

    Uni<Void> replaceContacts(UnitOfWork unit, UUID person, Set<String> digests) {
        return run(unit, REMOVE_CONTACTS, person, digests)
                .chain(() -> run(unit, ADD_CONTACTS, person, digests))
                .replaceWithVoid();
    }

    Uni<Void> replaceOwn(UnitOfWork unit, UUID person, Set<String> digests) {
        return run(unit, REMOVE_OWN, person, digests)
                .chain(() -> run(unit, ADD_OWN, person, digests))
                .replaceWithVoid();
    }

    private static Uni<Integer> run(UnitOfWork unit, String sql, UUID person, Set<String> digests) {
        Mutiny.Query<Object> statement = unit.session().createNativeQuery(sql);
        return statement
                .setParameter("person", person)
                .setParameter("digests", String.join(",", digests))
                .executeUpdate();
    }
}
