package io.parta.organization.guardianship;

import io.parta.organization.membership.Guardians.EndedGuardianship;
import io.parta.platform.graphql.node.TypeId.PartitionedKey;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Guardianships inside a command: the living ones. */
@ApplicationScoped
class GuardianshipStore {

    private static final String LIVING =
            "FROM GuardianshipEntity g WHERE g.organizationId = :organization AND g.endedAt IS NULL AND ";

    private static final String END = """
            WITH ended AS (
              UPDATE guardianship SET ended_at = :now
              WHERE organization_id = :organization AND student_membership_id IN (:students) AND ended_at IS NULL
              RETURNING id, guardian_membership_id)
            SELECT cast(ended.id AS text), cast(ended.guardian_membership_id AS text), NOT EXISTS (
              SELECT FROM guardianship other WHERE other.organization_id = :organization
              AND other.guardian_membership_id = ended.guardian_membership_id AND other.ended_at IS NULL
              AND other.student_membership_id NOT IN (:students)) FROM ended
            """;

    private static final String RESTORE = """
            UPDATE guardianship g SET ended_at = NULL
            WHERE g.organization_id = :organization AND g.id IN (:guardianships)
              AND NOT EXISTS (SELECT FROM guardianship other WHERE other.organization_id = g.organization_id
                AND other.guardian_membership_id = g.guardian_membership_id
                AND other.student_membership_id = g.student_membership_id AND other.ended_at IS NULL)
              AND NOT EXISTS (SELECT FROM membership m WHERE m.organization_id = g.organization_id
                AND m.id IN (g.guardian_membership_id, g.student_membership_id) AND m.ended_at IS NOT NULL)
            """;

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

    /** Ends those over the students, in one statement. */
    Uni<List<EndedGuardianship>> end(UnitOfWork unit, UUID organization, Collection<UUID> students, Instant now) {
        return unit.session()
                .createNativeQuery(END, Object[].class)
                .setParameter("organization", organization)
                .setParameter("students", students)
                .setParameter("now", now)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new EndedGuardianship(
                                UUID.fromString((String) row[0]), UUID.fromString((String) row[1]), (Boolean) row[2]))
                        .toList());
    }

    Uni<Void> restore(UnitOfWork unit, UUID organization, Collection<UUID> guardianships) {
        return guardianships.isEmpty()
                ? Uni.createFrom().voidItem()
                : unit.session()
                        .createNativeQuery(RESTORE)
                        .setParameter("organization", organization)
                        .setParameter("guardianships", guardianships)
                        .executeUpdate()
                        .replaceWithVoid();
    }

    private static Uni<List<GuardianshipEntity>> list(UnitOfWork unit, UUID organization, String condition, UUID key) {
        return unit.session()
                .createSelectionQuery(LIVING + condition + " ORDER BY g.id", GuardianshipEntity.class)
                .setParameter("organization", organization)
                .setParameter("key", key)
                .getResultList();
    }
}
