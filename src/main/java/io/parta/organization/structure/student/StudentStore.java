package io.parta.organization.structure.student;

import io.parta.organization.structure.LockedClass;
import io.parta.organization.structure.student.StudentPolicy.Place;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Students of classes inside a command: statements for all of them at once. */
@ApplicationScoped
class StudentStore {

    private static final String PLACES = """
            SELECT cast(s.membership_id AS text), cast(s.class_id AS text), cast(c.academic_year AS integer)
            FROM class_student s
            JOIN school_class c ON c.organization_id = s.organization_id AND c.id = s.class_id
            WHERE s.organization_id = :organization AND s.membership_id IN (:members) AND s.ended_at IS NULL
            """;

    private static final String BEGIN = """
            INSERT INTO class_student (organization_id, class_id, membership_id, since)
            SELECT :organization, :class, m.id, :now FROM membership m
            WHERE m.organization_id = :organization AND m.id IN (:members)
            """;

    private static final String END = """
            UPDATE class_student SET ended_at = :now
            WHERE organization_id = :organization AND class_id = :class AND membership_id IN (:members)
            AND ended_at IS NULL
            """;

    private static final String END_ALL = """
            UPDATE class_student SET ended_at = :now
            WHERE organization_id = :organization AND class_id = :class AND ended_at IS NULL
            """;

    private static final String COUNT = """
            UPDATE school_class SET student_count = (SELECT count(*) FROM class_student s
              WHERE s.organization_id = school_class.organization_id AND s.class_id = school_class.id
              AND s.ended_at IS NULL)
            WHERE organization_id = :organization AND id = :class
            """;

    private static final String GRADUATES = """
            SELECT cast(s.membership_id AS text) FROM class_student s
            WHERE s.organization_id = :organization AND s.class_id = :class AND s.ended_at = :now
            AND NOT EXISTS (SELECT FROM class_student other WHERE other.organization_id = s.organization_id
              AND other.membership_id = s.membership_id AND other.ended_at IS NULL)
            """;

    /** The classes that the members are students of now. */
    Uni<Map<UUID, Set<Place>>> listPlaces(UnitOfWork unit, UUID organization, Collection<UUID> members) {
        if (members.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return unit.session()
                .createNativeQuery(PLACES, Object[].class)
                .setParameter("organization", organization)
                .setParameter("members", members)
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(Collectors.groupingBy(
                                row -> UUID.fromString((String) row[0]),
                                Collectors.mapping(
                                        row -> new Place(
                                                UUID.fromString((String) row[1]), ((Number) row[2]).intValue()),
                                        Collectors.toCollection(HashSet::new)))));
    }

    Uni<Void> begin(UnitOfWork unit, LockedClass schoolClass, Collection<UUID> members, Instant now) {
        return change(unit, BEGIN, schoolClass, members, now);
    }

    Uni<Void> end(UnitOfWork unit, LockedClass schoolClass, Collection<UUID> members, Instant now) {
        return change(unit, END, schoolClass, members, now);
    }

    /** Ends all stays in a class that ends; its count stays as of then. */
    Uni<Void> endAll(UnitOfWork unit, LockedClass schoolClass, Instant now) {
        return unit.session()
                .createNativeQuery(END_ALL)
                .setParameter("organization", schoolClass.organizationKey())
                .setParameter("class", schoolClass.key())
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Uni<Void> change(
            UnitOfWork unit, String sql, LockedClass schoolClass, Collection<UUID> members, Instant now) {
        if (members.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return unit.session()
                .createNativeQuery(sql)
                .setParameter("organization", schoolClass.organizationKey())
                .setParameter("class", schoolClass.key())
                .setParameter("members", members)
                .setParameter("now", now)
                .executeUpdate()
                .chain(() -> unit.session()
                        .createNativeQuery(COUNT)
                        .setParameter("organization", schoolClass.organizationKey())
                        .setParameter("class", schoolClass.key())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Those whose last class of the organisation ended with this one. */
    Uni<List<UUID>> listGraduates(UnitOfWork unit, LockedClass schoolClass, Instant now) {
        return unit.session()
                .createNativeQuery(GRADUATES, String.class)
                .setParameter("organization", schoolClass.organizationKey())
                .setParameter("class", schoolClass.key())
                .setParameter("now", now)
                .getResultList()
                .map(keys -> keys.stream().map(UUID::fromString).toList());
    }
}
