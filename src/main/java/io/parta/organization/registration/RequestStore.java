package io.parta.organization.registration;

import io.parta.organization.administrator.Administrators.Order;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Requests for organisations inside a command. */
@ApplicationScoped
class RequestStore {

    /** Two requests of one person run one after the other, so that both count. */
    private static final String LOCK_PERSON =
            "SELECT cast(id AS text) FROM person WHERE id = :person FOR NO KEY UPDATE";

    private static final String COUNT_OPEN =
            "SELECT count(*) FROM organization_request WHERE person_id = :person AND state = 'PENDING'";

    private static final String INSERT = """
            INSERT INTO organization_request
              (organization_id, person_id, state, data, order_number, order_date, post, created_at)
            VALUES (:organization, :person, 'PENDING', cast(cast(:data AS text) AS jsonb), :orderNumber, :orderDate,
              nullif(:post, ''), :now)
            """;

    private static final String FIND = """
            SELECT cast(person_id AS text), state || '', order_number || '', cast(order_date AS text),
              organization_is_vacant(organization_id)
            FROM organization_request WHERE organization_id = :organization
            """;

    private static final String CLOSE = """
            UPDATE organization_request SET state = :state, reason = nullif(:reason, ''), decided_at = :now
            WHERE organization_id = :organization AND state = 'PENDING'
            """;

    /** A request as it is stored. */
    record Stored(UUID requester, OrganizationRequestState state, Order order, boolean vacant) {}

    /** How many open requests the person has, until the end of the transaction. */
    Uni<Long> countOpen(UnitOfWork unit, UUID person) {
        return unit.session()
                .createNativeQuery(LOCK_PERSON, String.class)
                .setParameter("person", person)
                .getResultList()
                .chain(() -> unit.session()
                        .createNativeQuery(COUNT_OPEN, Long.class)
                        .setParameter("person", person)
                        .getSingleResult());
    }

    Uni<Void> insert(
            UnitOfWork unit,
            UUID organization,
            UUID person,
            OrganizationData data,
            Order order,
            @Nullable String post,
            Instant now) {
        return unit.session()
                .createNativeQuery(INSERT)
                .setParameter("organization", organization)
                .setParameter("person", person)
                .setParameter("data", data.toJson().encode())
                .setParameter("orderNumber", order.number())
                .setParameter("orderDate", order.date())
                .setParameter("post", post == null ? "" : post)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Optional<Stored>> find(UnitOfWork unit, UUID organization) {
        return unit.session()
                .createNativeQuery(FIND, Object[].class)
                .setParameter("organization", organization)
                .getResultList()
                .map(rows -> rows.stream().findFirst().map(RequestStore::stored));
    }

    private static Stored stored(Object[] row) {
        return new Stored(
                UUID.fromString((String) row[0]),
                OrganizationRequestState.valueOf((String) row[1]),
                new Order((String) row[2], LocalDate.parse((String) row[3])),
                (Boolean) row[4]);
    }

    /** Ends an open request. */
    Uni<Void> close(
            UnitOfWork unit, UUID organization, OrganizationRequestState state, @Nullable String reason, Instant now) {
        return unit.session()
                .createNativeQuery(CLOSE)
                .setParameter("organization", organization)
                .setParameter("state", state.name())
                .setParameter("reason", reason == null ? "" : reason)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }
}
