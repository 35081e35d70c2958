package io.parta.organization.membership;

import io.parta.platform.identity.Viewer;
import io.vertx.sqlclient.Tuple;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who sees which member (ST-4), as SQL: the one predicate of lists, searches, counts and {@code node}.
 *
 * <p>Operators, administrators and confirmed staff and teachers see all members of their organisation. Confirmed students
 * and guardians see the administrators, the staff of their own classes and their own family; further, as the organisation
 * chose ({@code contacts_of_families}): nobody, all staff and the students of their own classes, or everybody whose role is
 * confirmed. A guardian's own classes are those of the students who are confirmed to be theirs. A role that waits opens
 * nothing (RO-7). Everybody sees their own membership.
 *
 * <p>A statement is {@code WITH + SELECT … FROM membership m + JOIN + WHERE … AND + SEEN}; its first two parameters are
 * {@link #parameters}. Ended memberships are the statement's own matter.
 */
public final class MemberVisibility {

    /** What the viewer is in each of their organisations: few rows, found by the person. Begins the statement. */
    public static final String WITH = "WITH " + standing("v.person_id = $2");

    /** Joins what the viewer is to the member {@code m}. */
    public static final String JOIN = " LEFT JOIN standing ON standing.organization_id = m.organization_id ";

    /** The same for a list of many organisations' members, once for each row {@code wanted} and not for each member. */
    public static final String JOIN_WANTED =
            " LEFT JOIN standing ON standing.organization_id = wanted.organization_id ";

    /** Whether somebody of this standing sees the member {@code m} of their organisation. */
    static final String BY_STANDING = """
            standing.sees_all
            OR m.id = ANY(standing.family)
            OR standing.contacts IS NOT NULL AND m.administrator_since IS NOT NULL
            OR EXISTS (SELECT FROM class_staff k WHERE k.organization_id = m.organization_id
                 AND k.membership_id = m.id AND k.class_id = ANY(standing.classes))
            OR standing.contacts <> 'CLASS_STAFF' AND (
              EXISTS (SELECT FROM class_student c WHERE c.organization_id = m.organization_id
                 AND c.membership_id = m.id AND c.ended_at IS NULL AND c.class_id = ANY(standing.classes))
              OR EXISTS (SELECT FROM membership_role r WHERE r.organization_id = m.organization_id
                 AND r.membership_id = m.id AND r.state = 'CONFIRMED'
                 AND (standing.contacts = 'ALL' OR r.role IN ('STAFF', 'TEACHER'))))
            """;

    /** Whether the viewer sees the member {@code m}. */
    public static final String SEEN = "($1 OR m.person_id = $2 OR " + BY_STANDING + ")";

    private MemberVisibility() {}

    /**
     * What people are in each of their organisations, one row for each.
     *
     * @param viewers condition on their living memberships {@code v}
     */
    static String standing(String viewers) {
        return """
            standing AS MATERIALIZED (
              SELECT v.organization_id, v.person_id, o.contacts_of_families AS contacts, held.student,
                     v.administrator_since IS NOT NULL OR held.adult AS sees_all,
                     close.family, ARRAY(
                       SELECT c.class_id FROM class_student c
                       WHERE c.organization_id = v.organization_id AND c.ended_at IS NULL
                       AND c.membership_id = ANY(CASE WHEN held.student THEN close.wards || v.id ELSE close.wards END)
                     ) AS classes
              FROM membership v
              JOIN organization o ON o.id = v.organization_id
              CROSS JOIN LATERAL (
                SELECT coalesce(bool_or(r.role IN ('STAFF', 'TEACHER')), false) AS adult,
                       coalesce(bool_or(r.role = 'STUDENT'), false) AS student,
                       coalesce(bool_or(r.role = 'GUARDIAN'), false) AS guardian
                FROM membership_role r
                WHERE r.organization_id = v.organization_id AND r.membership_id = v.id AND r.state = 'CONFIRMED') held
              CROSS JOIN LATERAL (
                SELECT coalesce(array_agg(g.student_membership_id)
                         FILTER (WHERE g.guardian_membership_id = v.id AND held.guardian), '{}') AS wards,
                       coalesce(array_agg(CASE v.id WHEN g.guardian_membership_id THEN g.student_membership_id
                         ELSE g.guardian_membership_id END), '{}') AS family
                FROM guardianship g
                WHERE g.organization_id = v.organization_id AND g.state = 'CONFIRMED' AND g.ended_at IS NULL
                AND (g.guardian_membership_id = v.id AND held.guardian
                  OR g.student_membership_id = v.id AND held.student)) close
              WHERE /*viewers*/ AND v.ended_at IS NULL
              AND (v.administrator_since IS NOT NULL OR held.adult OR held.student OR held.guardian)
            )
            """.replace("/*viewers*/", viewers);
    }

    /** The parameters $1 and $2 of a statement for this viewer. */
    public static Tuple parameters(Viewer viewer) {
        return parameters(viewer.isOperator(), viewer);
    }

    /**
     * The parameters $1 and $2 of a statement.
     *
     * @param all whether the statement's caller has made sure that the viewer sees all members that it can find
     */
    static Tuple parameters(boolean all, Viewer viewer) {
        return Tuple.tuple().addBoolean(all).addUUID(person(viewer));
    }

    private static @Nullable UUID person(Viewer viewer) {
        return viewer.isPerson() ? viewer.personId() : null;
    }
}
