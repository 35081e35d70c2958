package io.parta.organization.membership;

/**
 * What organisations know of a person and of others, as SQL: how they stand to each other, and who of them is a minor. For
 * decisions about contact, whose statements other contexts own.
 *
 * <p>{@link #WITH} begins the statement. Its parameters, in the form of native queries: {@code :person} (uuid), {@code
 * :others} (the text of an array of uuids) and {@code :today} (date, of UTC: nobody's birthday begins there early). It offers
 *
 * <ul>
 *   <li>{@code asked (id)}: the person and the others, each once;
 *   <li>{@code own}: the memberships of the person that hold a confirmed role; one makes them verified (ID-4);
 *   <li>{@code age (id, minor)}: of those of the asked who are or were members anywhere;
 *   <li>{@code acquaintance (id, contact, family, school)}: of those of the others who share an organisation with the person,
 *       both with a role that is confirmed. {@code contact}: they see the person among the contacts of the organisation
 *       (ST-4). {@code family}: one is the other's confirmed guardian. {@code school}: one works where the other studies.
 * </ul>
 *
 * <p>A minor is whoever is not 18 by the date of birth that makes them youngest: one organisation's mistake takes no
 * protection away. A student of unknown age is a minor (ID-10), and stays one after leaving; unless they study only with an
 * organisation of professional development, or did so once, and hold a confirmed role that no minor may hold.
 */
public final class Acquaintance {

    public static final String WITH = """
            WITH asked AS MATERIALIZED (
              SELECT DISTINCT id FROM unnest(cast(cast(:others AS text) AS uuid[]) || cast(:person AS uuid)) AS given (id)
            ), own AS MATERIALIZED (
              SELECT m.organization_id, m.id, m.administrator_since, held.adult, held.student
              FROM membership m
              CROSS JOIN LATERAL (
                SELECT bool_or(r.role IN ('STAFF', 'TEACHER')) AS adult, bool_or(r.role = 'STUDENT') AS student
                FROM membership_role r
                WHERE r.organization_id = m.organization_id AND r.membership_id = m.id AND r.state = 'CONFIRMED') held
              WHERE m.person_id = cast(:person AS uuid) AND m.ended_at IS NULL AND held.student IS NOT NULL
            ), age AS MATERIALIZED (
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
            ),
            """
            + MemberVisibility.standing("v.person_id IN (SELECT id FROM asked) AND v.organization_id IN "
                    + "(SELECT organization_id FROM own) AND v.person_id <> cast(:person AS uuid)")
            + """
            , acquaintance AS MATERIALIZED (
              SELECT standing.person_id AS id, coalesce(bool_or(
            """
            + MemberVisibility.BY_STANDING
            + """
                     ), false) AS contact,
                     coalesce(bool_or(m.id = ANY(standing.family)), false) AS family,
                     coalesce(bool_or(m.adult AND standing.student OR m.student AND standing.sees_all), false) AS school
              FROM standing JOIN own m ON m.organization_id = standing.organization_id
              GROUP BY standing.person_id
            )
            """;

    private Acquaintance() {}
}
