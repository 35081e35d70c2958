package io.parta.region;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rows keep every constraint of the tables, and every counter that the commands would have kept. */
@QuarkusTest
class RegionRowsTest {

    private static final RegionSize SIZE = RegionSize.region(2026)
            .with("seed=77", "schools=4", "students=600", "teachers=50", "applications=20", "requests=100", "chats=0");

    @ConfigProperty(name = "parta.database.url")
    String url;

    @ConfigProperty(name = "parta.database.owner-username")
    String owner;

    @ConfigProperty(name = "parta.database.owner-password")
    String password;

    private Connection connection;

    /** In a transaction that nobody else sees and that never ends well. */
    @BeforeEach
    void load() throws SQLException {
        connection = DriverManager.getConnection("jdbc:" + url, owner, password);
        connection.setAutoCommit(false);
        var rows = new CopiedRows(connection);
        Region.make(SIZE, rows, made -> rows.settle());
        rows.flush();
        ask(
                "CREATE TEMPORARY TABLE made ON COMMIT DROP AS SELECT id FROM organization WHERE xmin = pg_current_xact_id()::xid");
        assertThat(rows.written()).isGreaterThan(6_000);
    }

    @AfterEach
    void forget() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void theTablesTakeEveryRow() throws SQLException {
        assertThat(number("SELECT count(*) FROM made"))
                .as("schools, and those asked for")
                .isEqualTo(4 + 2);
        assertThat(number("SELECT count(*) FROM membership m JOIN made ON m.organization_id = made.id "
                        + "JOIN person p ON p.id = m.person_id AND p.public_number IS NOT NULL"))
                .isGreaterThan(600);
    }

    @Test
    void countersAreWhatCountingAnswers() throws SQLException {
        assertThat(number("""
                SELECT count(*) FROM school_class c JOIN made ON made.id = c.organization_id
                WHERE c.student_count <> (SELECT count(*) FROM class_student s WHERE s.organization_id = c.organization_id
                  AND s.class_id = c.id AND s.ended_at IS NOT DISTINCT FROM c.ended_at)
                """)).isZero();
        assertThat(number("""
                SELECT count(*) FROM organization_unit u JOIN made ON made.id = u.organization_id
                WHERE u.member_count <> (SELECT count(*) FROM organization_unit_member m
                  WHERE m.organization_id = u.organization_id AND m.unit_id = u.id)
                """)).isZero();
    }

    /** ST-2, RO-3, RO-7, OR-4: what no constraint of a table can say. */
    @Test
    void rolesFollowFromWhatTheirHoldersDo() throws SQLException {
        assertThat(number("""
                SELECT count(*) FROM membership m JOIN made ON made.id = m.organization_id
                WHERE (m.ended_at IS NULL) <> EXISTS (SELECT FROM membership_role r
                  WHERE r.organization_id = m.organization_id AND r.membership_id = m.id)
                """))
                .as("living members hold a role, those who left none")
                .isZero();
        assertThat(number("""
                SELECT count(*) FROM membership_role r JOIN made ON made.id = r.organization_id
                WHERE r.role = 'GUARDIAN' AND NOT EXISTS (SELECT FROM guardianship g WHERE g.state = r.state
                  AND g.organization_id = r.organization_id AND g.guardian_membership_id = r.membership_id)
                """))
                .as("a guardian stands for a student, confirmed or not")
                .isZero();
        assertThat(number("""
                SELECT count(*) FROM membership m JOIN made ON made.id = m.organization_id
                WHERE m.administrator_since IS NOT NULL AND NOT EXISTS (SELECT FROM membership_role r WHERE r.role = 'STAFF'
                  AND r.organization_id = m.organization_id AND r.membership_id = m.id)
                """)).as("an administrator is staff").isZero();
        assertThat(number("""
                SELECT count(*) FROM made JOIN organization o ON o.id = made.id AND o.state = 'VERIFIED'
                WHERE NOT EXISTS (SELECT FROM membership m
                  WHERE m.organization_id = made.id AND m.administrator_since IS NOT NULL)
                """)).as("every school has an administrator").isZero();
        assertThat(number("""
                SELECT count(*) FROM membership m JOIN made ON made.id = m.organization_id
                WHERE m.was_student <> (m.ended_at IS NOT NULL AND EXISTS (SELECT FROM class_student s
                  WHERE s.organization_id = m.organization_id AND s.membership_id = m.id))
                """)).as("a student who left is remembered as one").isZero();
    }

    @Test
    void brothersAndSistersShareGuardiansAndClassesGoOnThroughTheYears() throws SQLException {
        assertThat(number("""
                SELECT count(*) FROM (SELECT FROM guardianship g JOIN made ON made.id = g.organization_id
                  GROUP BY g.organization_id, g.guardian_membership_id HAVING count(*) > 1) AS shared
                """)).isGreaterThan(20);
        assertThat(number("""
                SELECT count(*) FROM school_class c JOIN made ON made.id = c.organization_id
                JOIN school_class before ON before.organization_id = c.organization_id AND before.id = c.predecessor_id
                WHERE before.academic_year = c.academic_year - 1 AND before.grade = c.grade - 1
                  AND before.lineage_id = c.lineage_id AND before.state = 'PROMOTED'
                """))
                .isEqualTo(number("SELECT count(*) FROM school_class c JOIN made ON made.id = c.organization_id "
                        + "WHERE c.predecessor_id IS NOT NULL"))
                .isGreaterThan(40);
    }

    /** AP-2, IN-3: whoever came by one has one; the others are in every state. */
    @Test
    void membersCameByTheirApplicationsAndInvitations() throws SQLException {
        assertThat(number("""
                SELECT count(*) FROM membership_role r JOIN made ON made.id = r.organization_id
                WHERE r.source = 'APPLICATION' AND NOT EXISTS (SELECT FROM application a
                  WHERE a.organization_id = r.organization_id AND a.membership_id = r.membership_id
                  AND a.state = 'ACCEPTED' AND r.role = ANY (a.roles) AND a.created_at < a.decided_at)
                """)).as("roles by application without one").isZero();
        assertThat(number("""
                SELECT count(*) FROM membership_role r JOIN made ON made.id = r.organization_id
                JOIN membership m ON m.organization_id = r.organization_id AND m.id = r.membership_id
                WHERE r.source = 'INVITATION' AND NOT EXISTS (SELECT FROM invitation_acceptance a
                  JOIN invitation i ON i.organization_id = a.organization_id AND i.id = a.invitation_id
                  WHERE a.organization_id = r.organization_id AND a.person_id = m.person_id AND i.role = r.role
                  AND a.accepted_at > i.created_at AND a.accepted_at < i.expires_at)
                """)).as("roles by invitation without one").isZero();
        assertThat(number("""
                SELECT count(*) FROM invitation i JOIN made ON made.id = i.organization_id
                WHERE i.uses <> (SELECT count(*) FROM invitation_acceptance a
                  WHERE a.organization_id = i.organization_id AND a.invitation_id = i.id)
                """)).as("invitations that count their uses wrongly").isZero();
        assertThat(number("SELECT count(DISTINCT state) FROM application a JOIN made ON made.id = a.organization_id"))
                .isEqualTo(4);
        assertThat(number("SELECT count(*) FROM application a JOIN made ON made.id = a.organization_id "
                        + "WHERE a.state = 'SENT'"))
                .isBetween(100L, 250L);
        assertThat(number("""
                SELECT count(DISTINCT CASE WHEN revoked_at IS NOT NULL THEN 'REVOKED' WHEN uses >= max_uses THEN 'USED_UP'
                  WHEN expires_at <= '2026-08-01' THEN 'EXPIRED' ELSE 'ACTIVE' END)
                FROM invitation i JOIN made ON made.id = i.organization_id
                """)).isEqualTo(4);
    }

    /** OR-3: an open request has its pending organisation, a granted one its school, others nothing. */
    @Test
    void requestsHaveTheirOrganizations() throws SQLException {
        assertThat(number("""
                SELECT count(*) FROM organization_request q JOIN made ON made.id = q.organization_id
                JOIN organization o ON o.id = q.organization_id
                WHERE o.state = CASE q.state WHEN 'PENDING' THEN 'PENDING' WHEN 'ACCEPTED' THEN 'VERIFIED' END
                  AND o.inn = q.data ->> 'inn' AND o.address = q.data ->> 'address'
                """)).isEqualTo(4 + 2);
        assertThat(number("SELECT count(*) FROM organization_request WHERE xmin = pg_current_xact_id()::xid"))
                .isEqualTo(4 + 4);
    }

    private void ask(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        }
    }
}
