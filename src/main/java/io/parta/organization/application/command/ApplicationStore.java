package io.parta.organization.application.command;

import io.parta.organization.application.ApplicationState;
import io.parta.platform.digest.Digest;
import io.parta.platform.graphql.node.TypeId.PartitionedKey;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Applications inside a command, and whom a new one concerns. */
@ApplicationScoped
class ApplicationStore {

    private static final String OPEN = """
            FROM ApplicationEntity a
            WHERE a.organizationId = :organization AND a.personId = :person AND a.state = :sent
            """;

    /** Who sends to two organisations at once holds the row of neither for both: the person's own lock counts. */
    private static final String LOCK = "SELECT cast(pg_advisory_xact_lock(:lock) AS text)";

    private static final String SENT = """
            SELECT count(*) FILTER (WHERE state = 'SENT'), count(*) FILTER (WHERE created_at > :since)
            FROM application WHERE person_id = :person
            """;

    private static final String ADMINISTRATORS = """
            SELECT cast(m.person_id AS text) FROM membership m
            WHERE m.organization_id = :organization AND m.administrator_since IS NOT NULL AND m.ended_at IS NULL
            AND m.person_id IS NOT NULL
            """;

    /** What a person has sent, everywhere. */
    record Sent(long open, long lately) {}

    Uni<Optional<ApplicationEntity>> find(UnitOfWork unit, PartitionedKey key) {
        return unit.session()
                .find(ApplicationEntity.class, new ApplicationEntity.Key(key.partition(), key.key()))
                .map(Optional::ofNullable);
    }

    Uni<Optional<ApplicationEntity>> findOpen(UnitOfWork unit, UUID organization, UUID person) {
        return unit.session()
                .createSelectionQuery(OPEN, ApplicationEntity.class)
                .setParameter("organization", organization)
                .setParameter("person", person)
                .setParameter("sent", ApplicationState.SENT)
                .getResultList()
                .map(found -> found.stream().findFirst());
    }

    /** Counts what the person has sent; nobody sends anything more for them until the transaction ends. */
    Uni<Sent> countSent(UnitOfWork unit, UUID person, Instant since) {
        long lock = ByteBuffer.wrap(Digest.sha256("applications:" + person)).getLong();
        return unit.session()
                .createNativeQuery(LOCK, String.class)
                .setParameter("lock", lock)
                .getSingleResult()
                .chain(() -> unit.session()
                        .createNativeQuery(SENT, Object[].class)
                        .setParameter("person", person)
                        .setParameter("since", since)
                        .getSingleResult())
                .map(row -> new Sent(((Number) row[0]).longValue(), ((Number) row[1]).longValue()));
    }

    /** The people who administer the organisation. */
    Uni<List<UUID>> listAdministrators(UnitOfWork unit, UUID organization) {
        return unit.session()
                .createNativeQuery(ADMINISTRATORS, String.class)
                .setParameter("organization", organization)
                .getResultList()
                .map(found -> found.stream().map(UUID::fromString).toList());
    }
}
