package io.parta.organization.structure.promotion;

import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Setting a promotion back: what was changed since, and the way back. */
@ApplicationScoped
class PromotionUndoStore {

    /** Classes that followed by the promotion and are not as it left them: their data, students or staff. */
    private static final String CHANGED = """
            SELECT c.name || ' → ' || coalesce(n.name, '—') FROM jsonb_to_recordset(
              cast(cast(:steps AS text) AS jsonb) -> 'classes') AS step ("from" uuid, "to" uuid, students integer)
            JOIN school_class c ON c.organization_id = :organization AND c.id = step."from"
            LEFT JOIN school_class n ON n.organization_id = :organization AND n.id = step."to"
            WHERE step."to" IS NOT NULL AND (n.id IS NULL OR n.version > 0
              OR EXISTS (SELECT FROM class_student s WHERE s.organization_id = n.organization_id AND s.class_id = n.id
                AND (s.since <> :at OR s.ended_at IS NOT NULL))
              OR (SELECT array_agg(row (k.membership_id, k.kind, k.subject) ORDER BY k.membership_id, k.kind, k.subject)
                  FROM class_staff k WHERE k.organization_id = n.organization_id AND k.class_id = n.id)
                IS DISTINCT FROM
                 (SELECT array_agg(row (k.membership_id, k.kind, k.subject) ORDER BY k.membership_id, k.kind, k.subject)
                  FROM class_staff k WHERE k.organization_id = c.organization_id AND k.class_id = c.id))
            ORDER BY c.rank, c.sort_name
            """;

    /** Former students who have come into another class of the year since: they would be in two. */
    private static final String ELSEWHERE = """
            SELECT DISTINCT o.name || '' FROM class_student s
            JOIN school_class c ON c.organization_id = s.organization_id AND c.id = s.class_id AND c.ended_at = :at
            JOIN class_student other ON other.organization_id = s.organization_id
              AND other.membership_id = s.membership_id AND other.ended_at IS NULL AND other.since > :at
            JOIN school_class o ON o.organization_id = other.organization_id AND o.id = other.class_id
            WHERE s.organization_id = :organization AND s.ended_at = :at
            """;

    private static final List<String> BACK = List.of("""
            DELETE FROM class_student s USING school_class n
            WHERE n.organization_id = :organization AND n.created_at = :at AND n.predecessor_id IS NOT NULL
              AND s.organization_id = n.organization_id AND s.class_id = n.id
            """, """
            DELETE FROM class_staff s USING school_class n
            WHERE n.organization_id = :organization AND n.created_at = :at AND n.predecessor_id IS NOT NULL
              AND s.organization_id = n.organization_id AND s.class_id = n.id
            """, """
            DELETE FROM school_class n
            WHERE n.organization_id = :organization AND n.created_at = :at AND n.predecessor_id IS NOT NULL
            """, """
            UPDATE class_student s SET ended_at = NULL FROM school_class c, membership m
            WHERE c.organization_id = :organization AND c.ended_at = :at
              AND s.organization_id = c.organization_id AND s.class_id = c.id AND s.ended_at = :at
              AND m.organization_id = s.organization_id AND m.id = s.membership_id AND m.ended_at IS NULL
            """, """
            UPDATE school_class c SET state = 'ACTIVE', ended_at = NULL, updated_at = :now, version = version + 1,
              student_count = (SELECT count(*) FROM class_student s WHERE s.organization_id = c.organization_id
                AND s.class_id = c.id AND s.ended_at IS NULL)
            WHERE c.organization_id = :organization AND c.ended_at = :at
            """);

    /** Names of what was changed since the promotion and undoing would lose. */
    Uni<List<String>> listChanged(UnitOfWork unit, UUID organization, JsonObject steps, Instant promotedAt) {
        return unit.session()
                .createNativeQuery(CHANGED, String.class)
                .setParameter("organization", organization)
                .setParameter("steps", steps.encode())
                .setParameter("at", promotedAt)
                .getResultList()
                .chain(changed -> changed.isEmpty()
                        ? unit.session()
                                .createNativeQuery(ELSEWHERE, String.class)
                                .setParameter("organization", organization)
                                .setParameter("at", promotedAt)
                                .getResultList()
                        : Uni.createFrom().item(changed));
    }

    /** Classes, students and staff as they were before. */
    Uni<Void> setBack(UnitOfWork unit, UUID organization, Instant promotedAt, Instant now) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (String statement : BACK) {
            done = done.chain(() -> {
                var query = unit.session()
                        .createNativeQuery(statement)
                        .setParameter("organization", organization)
                        .setParameter("at", promotedAt);
                if (statement.contains(":now")) {
                    query.setParameter("now", now);
                }
                return query.executeUpdate().replaceWithVoid();
            });
        }
        return done;
    }
}
