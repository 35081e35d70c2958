package io.parta.region;

import io.parta.testing.TestOrganization;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * A small region in the service's own database, until it is closed. Three of the demo's people belong to its first school:
 * such as belong to few organisations of other tests, for who belongs to hundreds is read in another way. That school is a
 * large one: it has copies of what all the others have.
 */
final class LoadedRegion implements AutoCloseable {

    private static final RegionSize SIZE = RegionSize.region(2026)
            .with(
                    "seed=99",
                    "schools=150",
                    "students=2400",
                    "teachers=300",
                    "years=1",
                    "guardians=60",
                    "spread=0",
                    "applications=30",
                    "invitations=20",
                    "requests=100",
                    "chats=0");

    /** Without people, and classes without students: a table of a few pages would rather be read whole than by an index. */
    private static final String OTHER_ORGANIZATIONS = """
            INSERT INTO organization (id, kind, state, full_name, short_name, inn, kpp, ogrn, region_code, time_zone, email)
            SELECT gen_random_uuid(), 'SCHOOL', 'VERIFIED', 'Общеобразовательное учреждение «Школа № ' || n || '»',
                   'Школа № ' || n, 6699000000 + n, '669901001', 1026699000000 + n, '66', 'Asia/Yekaterinburg',
                   n || '@region99.example.org'
            FROM generate_series(1001, 9000) AS n
            """;

    private static final String OTHER_CLASSES = """
            INSERT INTO school_class (organization_id, id, lineage_id, academic_year, state, name, grade, letter)
            SELECT o.id, gen_random_uuid(), gen_random_uuid(), 2026, 'ACTIVE', n || 'А', n, 'А'
            FROM organization o CROSS JOIN generate_series(1, 4) AS n
            WHERE o.email LIKE '____@region99.example.org'
            """;

    private static final String OTHER_REQUESTS = """
            INSERT INTO organization_request
              (organization_id, person_id, state, data, order_number, order_date, created_at, decided_at)
            SELECT gen_random_uuid(), gen_random_uuid(), 'WITHDRAWN', jsonb_build_object('kind', 'SCHOOL', 'short_name',
                   'Школа № ' || n, 'full_name', 'Школа', 'inn', (6699000000 + n)::text, 'region_code', '66',
                   'kpp', '669901001', 'ogrn', (1026699000000 + n)::text, 'time_zone', 'Asia/Yekaterinburg',
                   'email', n || '@region99.example.org'), '1', '2026-09-01', now(), now()
            FROM generate_series(1001, 3000) AS n
            """;

    private static final String[] COPIES = {
        """
        CREATE TEMPORARY TABLE copy AS SELECT md5(id::text)::uuid AS id, roster_name FROM membership
        WHERE organization_id IN (SELECT id FROM made) AND ended_at IS NULL ORDER BY id LIMIT 2000
        """,
        "INSERT INTO membership (organization_id, id, roster_name) SELECT :school, id, roster_name FROM copy",
        """
        INSERT INTO membership_role (organization_id, membership_id, role, source, state)
        SELECT :school, id, 'STUDENT', 'JOURNAL', 'CONFIRMED' FROM copy
        """,
        """
        INSERT INTO application (organization_id, id, person_id, state, roles, roster_name, subjects, class_name, child_name,
          child_class_name, child_kind, decided_at, decided_by, rejection_reason)
        SELECT :school, md5(id::text)::uuid, person_id, state, roles, roster_name, subjects, class_name, child_name,
          child_class_name, child_kind, decided_at, decided_by, rejection_reason
        FROM application WHERE organization_id IN (SELECT id FROM made) AND organization_id <> :school
        """,
        """
        INSERT INTO invitation (organization_id, id, token_hash, role, class_id, student_membership_id, subjects, note,
          max_uses, uses, expires_at, created_by, created_at, revoked_at)
        SELECT :school, md5(id::text)::uuid, token_hash, role,
          CASE WHEN role IN ('STUDENT', 'GUARDIAN') AND get_byte(token_hash, 0) < 30 THEN (
            SELECT c.id FROM school_class c WHERE c.organization_id = :school AND c.state = 'ACTIVE' ORDER BY c.id LIMIT 1) END,
          CASE WHEN role IN ('STUDENT', 'GUARDIAN') AND get_byte(token_hash, 0) > 100 THEN (
            SELECT c.id FROM copy c WHERE c.id > md5(i.id::text)::uuid ORDER BY c.id LIMIT 1) END,
          subjects, note, max_uses, uses, expires_at, created_by, created_at, revoked_at
        FROM invitation i WHERE organization_id IN (SELECT id FROM made) AND organization_id <> :school
        """
    };

    private final RegionDatabase database;
    private final UUID school;

    LoadedRegion() throws SQLException {
        database = new RegionDatabase(SIZE.seed());
        database.load(SIZE);
        school = database.key(
                "SELECT id::text FROM organization WHERE email " + database.made() + " ORDER BY id LIMIT 1");
        database.execute(OTHER_ORGANIZATIONS);
        database.execute(OTHER_CLASSES);
        database.execute(OTHER_REQUESTS);
        enlarge();
        database.gatherStatistics();
        join("college", "TEACHER");
        join("educator", "STUDENT");
        join("stranger", "STAFF");
        database.execute(
                "UPDATE membership SET administrator_since = now(), order_number = '1-к', order_date = current_date "
                        + "WHERE organization_id = '" + school + "' AND roster_name = 'stranger'");
        database.execute("INSERT INTO class_student (organization_id, class_id, membership_id) SELECT organization_id, "
                + "(SELECT c.id FROM school_class c WHERE c.organization_id = m.organization_id AND c.state = 'ACTIVE' LIMIT 1), id "
                + "FROM membership m WHERE organization_id = '" + school + "' AND roster_name = 'educator'");
    }

    /** The school of the demo's people. */
    UUID school() {
        return school;
    }

    /** A class of that school, of this year. */
    UUID schoolClass() throws SQLException {
        return database.key("SELECT id::text FROM school_class WHERE organization_id = '" + school
                + "' AND state = 'ACTIVE' ORDER BY id LIMIT 1");
    }

    /** A unit of that school. */
    UUID unit() throws SQLException {
        return database.key("SELECT id::text FROM organization_unit WHERE organization_id = '" + school
                + "' ORDER BY member_count DESC, id LIMIT 1");
    }

    /** Keys of people of that school. */
    List<UUID> people(int most) throws SQLException {
        return database.keys("SELECT person_id AS id FROM membership WHERE organization_id = '" + school
                + "' AND ended_at IS NULL AND person_id IS NOT NULL ORDER BY id LIMIT " + most);
    }

    /** Keys of members of that school. */
    List<UUID> members(int most) throws SQLException {
        return database.keys("SELECT id FROM membership WHERE organization_id = '" + school
                + "' AND ended_at IS NULL ORDER BY person_id IS NULL, id LIMIT " + most);
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }

    private void enlarge() throws SQLException {
        database.remember();
        for (String copy : COPIES) {
            database.execute(copy.replace(":school", "'" + school + "'::uuid"));
        }
    }

    private void join(String user, String role) throws SQLException {
        UUID member = UUID.randomUUID();
        database.execute(
                "INSERT INTO membership (organization_id, id, person_id, roster_name) VALUES ('%s', '%s', '%s', '%s')"
                        .formatted(school, member, TestOrganization.personKey(user), user));
        database.execute("INSERT INTO membership_role (organization_id, membership_id, role, source, state) "
                + "VALUES ('%s', '%s', '%s', 'ADMINISTRATOR', 'CONFIRMED')".formatted(school, member, role));
    }
}
