package io.parta.organization.transfer;

import io.parta.platform.graphql.node.TypeId.PartitionedKey;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Which membership went on in which, inside a command. */
@ApplicationScoped
class TransferStore {

    private static final String ARRIVED = """
            SELECT cast(t.membership_id AS text) FROM membership_transfer t
            JOIN membership m ON m.organization_id = t.organization_id AND m.id = t.membership_id AND m.ended_at IS NULL
            WHERE t.organization_id = :organization AND t.from_organization_id = :fromOrganization
            AND t.from_membership_id = :from
            ORDER BY t.created_at DESC, t.membership_id LIMIT 1
            """;

    private static final String LINK = """
            INSERT INTO membership_transfer (organization_id, membership_id, from_organization_id, from_membership_id)
            VALUES (:organization, :membership, :fromOrganization, :from)
            ON CONFLICT DO NOTHING
            """;

    /** The living membership of the organisation that the other one has gone on in: of whom no person tells it. */
    Uni<Optional<UUID>> findArrived(UnitOfWork unit, UUID organization, PartitionedKey from) {
        return unit.session()
                .createNativeQuery(ARRIVED, String.class)
                .setParameter("organization", organization)
                .setParameter("fromOrganization", from.partition())
                .setParameter("from", from.key())
                .getResultList()
                .map(found -> found.stream().findFirst().map(UUID::fromString));
    }

    /** Whether the link is new. */
    Uni<Boolean> link(UnitOfWork unit, PartitionedKey membership, PartitionedKey from) {
        Mutiny.Query<Object> link = unit.session().createNativeQuery(LINK);
        return link.setParameter("organization", membership.partition())
                .setParameter("membership", membership.key())
                .setParameter("fromOrganization", from.partition())
                .setParameter("from", from.key())
                .executeUpdate()
                .map(rows -> rows > 0);
    }
}
