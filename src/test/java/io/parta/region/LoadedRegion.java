package io.parta.region;

import io.parta.testing.TestOrganization;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;

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
            FROM generate_series(1001, 3000) AS n
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

    private static final String MADE = " LIKE '%@region99.example.org'";

    private final Connection connection;
    private final UUID school;

    LoadedRegion() throws SQLException {
        connection = connect("");
        clear();
        connection.setAutoCommit(false);
        var rows = new CopiedRows(connection);
        Region.make(SIZE, rows, made -> rows.settle());
        rows.flush();
        school = UUID.fromString(text("SELECT id::text FROM organization WHERE email" + MADE + " ORDER BY id LIMIT 1"));
        execute(OTHER_ORGANIZATIONS);
        execute(OTHER_CLASSES);
        execute(OTHER_REQUESTS);
        enlarge();
        connection.commit();
        connection.setAutoCommit(true);
        execute("VACUUM (ANALYZE) " + tables());
        join("college", "TEACHER");
        join("educator", "STUDENT");
        join("stranger", "STAFF");
        execute("UPDATE membership SET administrator_since = now(), order_number = '1-к', order_date = current_date "
                + "WHERE organization_id = '" + school + "' AND roster_name = 'stranger'");
        execute("INSERT INTO class_student (organization_id, class_id, membership_id) SELECT organization_id, "
                + "(SELECT c.id FROM school_class c WHERE c.organization_id = m.organization_id AND c.state = 'ACTIVE' LIMIT 1), id "
                + "FROM membership m WHERE organization_id = '" + school + "' AND roster_name = 'educator'");
    }

    /** The school of the demo's people. */
    UUID school() {
        return school;
    }

    /** A class of that school, of this year. */
    UUID schoolClass() throws SQLException {
        return UUID.fromString(text("SELECT id::text FROM school_class WHERE organization_id = '" + school
                + "' AND state = 'ACTIVE' ORDER BY id LIMIT 1"));
    }

    /** A unit of that school. */
    UUID unit() throws SQLException {
        return UUID.fromString(text("SELECT id::text FROM organization_unit WHERE organization_id = '" + school
                + "' ORDER BY member_count DESC, id LIMIT 1"));
    }

    /** Keys of people of that school. */
    List<UUID> people(int most) throws SQLException {
        return keys("SELECT person_id AS id FROM membership WHERE organization_id = '" + school
                + "' AND ended_at IS NULL AND person_id IS NOT NULL ORDER BY id LIMIT " + most);
    }

    /** Keys of members of that school. */
    List<UUID> members(int most) throws SQLException {
        return keys("SELECT id FROM membership WHERE organization_id = '" + school
                + "' AND ended_at IS NULL ORDER BY person_id IS NULL, id LIMIT " + most);
    }

    private List<UUID> keys(String sql) throws SQLException {
        return Arrays.stream(text("SELECT string_agg(id::text, ' ') FROM (" + sql + ") AS keys")
                        .split(" "))
                .map(UUID::fromString)
                .toList();
    }

    /** The plan of a statement whose parameters nobody knows, as JSON: what a connection may come to use for all of them. */
    static String genericPlan(String sql) throws SQLException {
        try (Connection connection = connect("?preferQueryMode=simple");
                var statement = connection.createStatement();
                var found = statement.executeQuery("EXPLAIN (GENERIC_PLAN, FORMAT JSON) " + sql)) {
            found.next();
            return found.getString(1);
        }
    }

    @Override
    public void close() throws SQLException {
        clear();
        connection.close();
    }

    /** Whatever is there of the region, also from a run that was cut off. */
    private void clear() throws SQLException {
        execute("DROP TABLE IF EXISTS made, born, copy");
        execute("CREATE TEMPORARY TABLE made AS SELECT id FROM organization WHERE email" + MADE);
        execute("CREATE TEMPORARY TABLE born AS SELECT person_id AS id FROM membership "
                + "WHERE organization_id IN (SELECT id FROM made) AND roster_name NOT IN ('college', 'educator', 'stranger') "
                + "UNION SELECT person_id FROM application WHERE organization_id IN (SELECT id FROM made) "
                + "UNION SELECT person_id FROM organization_request WHERE data ->> 'email'" + MADE);
        List<Table> tables = Arrays.asList(Table.values());
        Collections.reverse(tables);
        for (Table table : tables) {
            execute("DELETE FROM " + table.table() + " WHERE "
                    + switch (table) {
                        case PERSON -> "id IN (SELECT id FROM born)";
                        case PRIVACY, PERSON_BLOCK -> "person_id IN (SELECT id FROM born)";
                        case ORGANIZATION_REQUEST -> "data ->> 'email'" + MADE;
                        case ORGANIZATION -> "id IN (SELECT id FROM made)";
                        default -> "organization_id IN (SELECT id FROM made)";
                    });
        }
        execute("ANALYZE " + tables());
    }

    private void enlarge() throws SQLException {
        execute("DROP TABLE made");
        execute("CREATE TEMPORARY TABLE made AS SELECT id FROM organization WHERE email" + MADE);
        for (String copy : COPIES) {
            execute(copy.replace(":school", "'" + school + "'::uuid"));
        }
    }

    private void join(String user, String role) throws SQLException {
        UUID member = UUID.randomUUID();
        execute("INSERT INTO membership (organization_id, id, person_id, roster_name) VALUES ('%s', '%s', '%s', '%s')"
                .formatted(school, member, TestOrganization.personKey(user), user));
        execute("INSERT INTO membership_role (organization_id, membership_id, role, source, state) "
                + "VALUES ('%s', '%s', '%s', 'ADMINISTRATOR', 'CONFIRMED')".formatted(school, member, role));
    }

    private static String tables() {
        return Arrays.stream(Table.values()).map(Table::table).collect(Collectors.joining(", "));
    }

    private static Connection connect(String options) throws SQLException {
        var config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                "jdbc:" + config.getValue("parta.database.url", String.class) + options,
                config.getValue("parta.database.owner-username", String.class),
                config.getValue("parta.database.owner-password", String.class));
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String text(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            found.next();
            return found.getString(1);
        }
    }
}
