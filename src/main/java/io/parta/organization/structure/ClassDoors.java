package io.parta.organization.structure;

import io.parta.organization.OrganizationAccess.Accessed;
import io.parta.organization.OrganizationActs.Act;
import io.parta.organization.membership.Members.Member;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.node.TypeId.PartitionedKey;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** {@link Classes} over what this package and that of the students know. */
@ApplicationScoped
class ClassDoors implements Classes {

    private static final String TAUGHT =
            "FROM SchoolClassEntity c WHERE c.organizationId = :organization AND c.id IN (:keys) AND c.state = :taught";

    private static final String HEADED = """
            SELECT DISTINCT cast(post.class_id AS text) FROM class_staff post
            JOIN membership head ON head.organization_id = post.organization_id AND head.id = post.membership_id
            WHERE post.organization_id = :organization AND post.class_id IN (:keys)
            AND post.kind IN ('HOMEROOM_TEACHER', 'SENIOR_EDUCATOR')
            AND head.person_id = :person AND head.ended_at IS NULL
            """;

    private static final String STUDENTS = """
            SELECT cast(s.membership_id AS text) FROM class_student s
            JOIN membership m ON m.organization_id = s.organization_id AND m.id = s.membership_id
            WHERE s.organization_id = :organization AND s.class_id = :class AND s.ended_at IS NULL AND m.ended_at IS NULL
            ORDER BY s.roster_order, s.membership_id
            """;

    private final ClassReads reads;
    private final StudentPlacing students;

    ClassDoors(ClassReads reads, StudentPlacing students) {
        this.reads = reads;
        this.students = students;
    }

    @Override
    public Uni<Map<PartitionedKey, SchoolClass>> listByKeys(Collection<PartitionedKey> keys, Viewer viewer) {
        return reads.listByKeys(keys, viewer);
    }

    @Override
    public Uni<Map<UUID, TaughtClass>> listTaught(UnitOfWork unit, UUID organization, Collection<UUID> keys) {
        return taught(unit, organization, keys).map(found -> found.stream()
                .map(one -> new TaughtClass(one.organizationId, one.id, one.name, one.academicYear))
                .collect(Collectors.toMap(TaughtClass::key, Function.identity())));
    }

    @Override
    public Uni<Set<UUID>> listHeaded(UnitOfWork unit, UUID organization, UUID person, Collection<UUID> keys) {
        if (keys.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return unit.session()
                .createNativeQuery(HEADED, String.class)
                .setParameter("organization", organization)
                .setParameter("keys", keys)
                .setParameter("person", person)
                .getResultList()
                .map(found -> found.stream().map(UUID::fromString).collect(Collectors.toCollection(HashSet::new)));
    }

    @Override
    public Uni<List<UUID>> listStudents(UnitOfWork unit, UUID organization, UUID schoolClass) {
        return unit.session()
                .createNativeQuery(STUDENTS, String.class)
                .setParameter("organization", organization)
                .setParameter("class", schoolClass)
                .getResultList()
                .map(found -> found.stream().map(UUID::fromString).toList());
    }

    @Override
    public Uni<Optional<Refusal>> placeStudent(
            UnitOfWork unit, Act act, Accessed organization, Member student, UUID schoolClass) {
        return taught(unit, organization.key(), List.of(schoolClass))
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.of(Refusal.of(ErrorCode.CLASS_NOT_ACTIVE)))
                        : students.place(unit, act, organization, student, found.get(0)));
    }

    @Override
    public Uni<Optional<Refusal>> refusal(UnitOfWork unit, Accessed organization, Member student, UUID schoolClass) {
        return taught(unit, organization.key(), List.of(schoolClass))
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.of(Refusal.of(ErrorCode.CLASS_NOT_ACTIVE)))
                        : students.refusal(unit, organization, student, found.get(0)));
    }

    private static Uni<List<SchoolClassEntity>> taught(UnitOfWork unit, UUID organization, Collection<UUID> keys) {
        return keys.isEmpty()
                ? Uni.createFrom().item(List.of())
                : unit.session()
                        .createSelectionQuery(TAUGHT, SchoolClassEntity.class)
                        .setParameter("organization", organization)
                        .setParameter("keys", keys)
                        .setParameter("taught", SchoolClassState.ACTIVE)
                        .getResultList();
    }
}
