package io.parta.organization.structure.promotion;

import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * Promotions inside a command: statements for all classes at once. New classes are found by their predecessor, what ended
 * with the promotion by its moment.
 */
@ApplicationScoped
class PromotionStore {

    private static final String NAMES =
            "SELECT sort_name || '' FROM school_class WHERE organization_id = :organization "
                    + "AND academic_year = :year AND state <> 'DELETED'";

    private static final String END_STUDENTS = """
            UPDATE class_student s SET ended_at = :now FROM school_class c
            WHERE s.organization_id = :organization AND s.ended_at IS NULL
              AND c.organization_id = s.organization_id AND c.id = s.class_id
              AND c.academic_year = :year AND c.ended_at = :now
            """;

    private static final String STUDENTS_GO_ON = """
            INSERT INTO class_student (organization_id, class_id, membership_id, since)
            SELECT s.organization_id, n.id, s.membership_id, :now FROM class_student s
            JOIN school_class n ON n.organization_id = s.organization_id AND n.predecessor_id = s.class_id
              AND n.academic_year = :year + 1 AND n.created_at = :now
            WHERE s.organization_id = :organization AND s.ended_at = :now
            """;

    private static final String STAFF_GOES_ON = """
            INSERT INTO class_staff (organization_id, class_id, membership_id, kind, subject, since)
            SELECT s.organization_id, n.id, s.membership_id, s.kind, s.subject, :now FROM class_staff s
            JOIN school_class n ON n.organization_id = s.organization_id AND n.predecessor_id = s.class_id
              AND n.academic_year = :year + 1 AND n.created_at = :now
            WHERE s.organization_id = :organization
            """;

    private static final String COUNT = """
            UPDATE school_class c SET student_count = (SELECT count(*) FROM class_student s
              WHERE s.organization_id = c.organization_id AND s.class_id = c.id AND s.ended_at IS NULL)
            WHERE c.organization_id = :organization AND c.academic_year = :year + 1 AND c.created_at = :now
            """;

    private static final String KEEP = """
            INSERT INTO class_promotion (organization_id, id, from_year, steps, created_at)
            VALUES (:organization, :promotion, :year, cast(cast(:steps AS text) AS jsonb), :now)
            """;

    private static final String FIND = """
            SELECT cast(from_year AS integer), cast(steps AS text), created_at, undone_at FROM class_promotion
            WHERE organization_id = :organization AND id = :promotion
            """;

    private static final String MARK_UNDONE =
            "UPDATE class_promotion SET undone_at = :now WHERE organization_id = :organization AND id = :promotion";

    /** A promotion as it was kept; its classes are found by its moment. */
    record Kept(
            int academicYear,
            JsonObject steps,
            Instant promotedAt,
            @Nullable Instant undoneAt) {}

    Uni<Set<String>> namesOf(UnitOfWork unit, UUID organization, int year) {
        return unit.session()
                .createNativeQuery(NAMES, String.class)
                .setParameter("organization", organization)
                .setParameter("year", year)
                .getResultList()
                .map(HashSet::new);
    }

    /** Students and staff of the classes that ended at this moment go along to those that follow them. */
    Uni<Void> goOn(UnitOfWork unit, UUID organization, int year, Instant now) {
        return run(unit, END_STUDENTS, organization, year, now)
                .chain(() -> run(unit, STUDENTS_GO_ON, organization, year, now))
                .chain(() -> run(unit, STAFF_GOES_ON, organization, year, now))
                .chain(() -> run(unit, COUNT, organization, year, now));
    }

    Uni<Void> keep(UnitOfWork unit, UUID organization, UUID promotion, int year, JsonObject steps, Instant now) {
        return query(unit, KEEP, organization, year, now)
                .setParameter("promotion", promotion)
                .setParameter("steps", steps.encode())
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Optional<Kept>> find(UnitOfWork unit, UUID organization, UUID promotion) {
        return unit.session()
                .createNativeQuery(FIND, Object[].class)
                .setParameter("organization", organization)
                .setParameter("promotion", promotion)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new Kept(
                                ((Number) row[0]).intValue(),
                                new JsonObject((String) row[1]),
                                ((OffsetDateTime) row[2]).toInstant(),
                                row[3] == null ? null : ((OffsetDateTime) row[3]).toInstant()))
                        .findFirst());
    }

    Uni<Void> markUndone(UnitOfWork unit, UUID organization, UUID promotion, Instant now) {
        return unit.session()
                .createNativeQuery(MARK_UNDONE)
                .setParameter("organization", organization)
                .setParameter("promotion", promotion)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    static Uni<Void> run(UnitOfWork unit, String sql, UUID organization, int year, Instant now) {
        return query(unit, sql, organization, year, now).executeUpdate().replaceWithVoid();
    }

    private static Mutiny.Query<?> query(UnitOfWork unit, String sql, UUID organization, int year, Instant now) {
        return unit.session()
                .createNativeQuery(sql)
                .setParameter("organization", organization)
                .setParameter("year", year)
                .setParameter("now", now);
    }
}
