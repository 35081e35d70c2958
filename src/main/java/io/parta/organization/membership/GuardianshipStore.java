package io.parta.organization.membership;

import io.parta.platform.graphql.node.TypeId.PartitionedKey;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Guardianships inside a command: the living ones. */
@ApplicationScoped
class GuardianshipStore {

    private static final String LIVING =
            "FROM GuardianshipEntity g WHERE g.organizationId = :organization AND g.endedAt IS NULL AND ";

    Uni<List<GuardianshipEntity>> listOfGuardian(UnitOfWork unit, UUID organization, UUID guardian) {
        return list(unit, organization, "g.guardianMembershipId = :key", guardian);
    }

    Uni<List<GuardianshipEntity>> listOfStudent(UnitOfWork unit, UUID organization, UUID student) {
        return list(unit, organization, "g.studentMembershipId = :key", student);
    }

    Uni<Optional<GuardianshipEntity>> findLiving(UnitOfWork unit, PartitionedKey key) {
        return list(unit, key.partition(), "g.id = :key", key.key())
                .map(found -> found.stream().findFirst());
    }

    private static Uni<List<GuardianshipEntity>> list(UnitOfWork unit, UUID organization, String condition, UUID key) {
        return unit.session()
                .createSelectionQuery(LIVING + condition + " ORDER BY g.id", GuardianshipEntity.class)
                .setParameter("organization", organization)
                .setParameter("key", key)
                .getResultList();
    }
}
