package io.parta.bench.region;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jose4j.lang.JoseException;

/**
 * Somebody who asks.
 *
 * @param organization id of their school
 * @param schoolClass id of a class of it
 * @param unit id of a unit of it
 * @param colleague id of an administrator's membership there
 * @param colleaguePerson id of that administrator's person
 * @param year the academic year of now
 */
record Caller(
        String token,
        String organization,
        String schoolClass,
        String unit,
        String colleague,
        String colleaguePerson,
        int year) {

    private static final String HOLDERS = """
            SELECT p.keycloak_subject, m.organization_id,
                   (SELECT c.id FROM school_class c WHERE c.organization_id = m.organization_id AND c.state = 'ACTIVE'
                    ORDER BY c.id LIMIT 1) AS school_class,
                   (SELECT u.id FROM organization_unit u WHERE u.organization_id = m.organization_id
                    ORDER BY u.member_count DESC, u.id LIMIT 1) AS unit, colleague.id, colleague.person_id,
                   (SELECT max(c.academic_year) FROM school_class c
                    WHERE c.organization_id = m.organization_id) AS year
            FROM membership m JOIN person p ON p.id = m.person_id
            CROSS JOIN LATERAL (SELECT a.id, a.person_id FROM membership a WHERE a.organization_id = m.organization_id
              AND a.administrator_since IS NOT NULL AND a.ended_at IS NULL ORDER BY a.id LIMIT 1) colleague
            WHERE m.ended_at IS NULL AND %s ORDER BY md5(m.id::text) LIMIT 300
            """;

    private static final String ROLE =
            "EXISTS (SELECT FROM membership_role r WHERE r.organization_id = m.organization_id "
                    + "AND r.membership_id = m.id AND r.role = '%s' AND r.state = 'CONFIRMED')";

    /** Some of the region's people, the same ones each time. */
    static List<Caller> list(Question.Asker asker, Connection database, Issuer issuer)
            throws SQLException, JoseException {
        String condition =
                switch (asker) {
                    case ADMINISTRATOR, OPERATOR -> "m.administrator_since IS NOT NULL";
                    case TEACHER, STUDENT, GUARDIAN -> ROLE.formatted(asker.name());
                };
        var callers = new ArrayList<Caller>();
        try (var statement = database.createStatement();
                var found = statement.executeQuery(HOLDERS.formatted(condition))) {
            while (found.next()) {
                callers.add(new Caller(
                        asker == Question.Asker.OPERATOR
                                ? issuer.token(found.getString(1), "operator")
                                : issuer.token(found.getString(1)),
                        found.getString(2),
                        found.getString(3),
                        found.getString(4),
                        found.getString(5),
                        found.getString(6),
                        found.getInt(7)));
            }
        }
        return callers;
    }
}
