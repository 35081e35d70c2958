package io.parta.organization.membership;

/**
 * Who is a minor, as SQL (docs/decisions/0141).
 *
 * <p>A minor is whoever is not 18 by the date of birth that makes them youngest: one organisation's mistake takes no
 * protection away. A student of unknown age is a minor (ID-10), and stays one after leaving; unless they study only with an
 * organisation of professional development, or did so once, and hold a confirmed role that no minor may hold.
 */
public final class Minors {

    /**
     * The table {@code age (id, minor)} of those of {@code asked (id)}, which stands before it, who are or were members anywhere.
     * {@code :today} is the day of UTC, where no Russian birthday begins early.
     */
    public static final String AGE = """
            age AS MATERIALIZED (
              SELECT asked.id, coalesce(
                       max(m.birth_date) + interval '18 years' > cast(:today AS date),
                       bool_or(m.living AND held.student AND o.kind <> 'PROFESSIONAL_DEVELOPMENT')
                       OR bool_or(held.student OR m.was_student) AND NOT bool_or(m.living AND held.adult)) AS minor
              FROM asked
              CROSS JOIN LATERAL (
                SELECT organization_id, id, birth_date, was_student, true AS living
                FROM membership WHERE person_id = asked.id AND ended_at IS NULL
                UNION ALL
                SELECT organization_id, id, birth_date, was_student, false
                FROM membership WHERE person_id = asked.id AND ended_at IS NOT NULL) m
              JOIN organization o ON o.id = m.organization_id
              CROSS JOIN LATERAL (
                SELECT coalesce(bool_or(r.role <> 'STUDENT'), false) AS adult,
                       coalesce(bool_or(r.role = 'STUDENT'), false) AS student
                FROM membership_role r
                WHERE r.organization_id = m.organization_id AND r.membership_id = m.id AND r.state = 'CONFIRMED') held
              GROUP BY asked.id
            )
            """;

    private Minors() {}
}
