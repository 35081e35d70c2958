package io.parta.region;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;

/** A region in the service's own database, known by its seed, until it is closed. */
final class RegionDatabase implements AutoCloseable {

    private final Connection connection;
    private final String made;

    /** Without whatever is there of a run that was cut off. */
    RegionDatabase(long seed) throws SQLException {
        connection = connect("");
        made = "LIKE '%@region" + seed + ".example.org'";
        clear();
    }

    void load(RegionSize size) throws SQLException {
        connection.setAutoCommit(false);
        var rows = new CopiedRows(connection);
        Region.make(size, rows, schools -> {});
        rows.flush();
        connection.commit();
        connection.setAutoCommit(true);
    }

    /** A condition on {@code organization.email}: which are of the region. */
    String made() {
        return made;
    }

    void gatherStatistics() throws SQLException {
        execute("VACUUM (ANALYZE) " + tables());
    }

    /** Organisations, people and chats of the region, as temporary tables of their keys. */
    void remember() throws SQLException {
        execute("DROP TABLE IF EXISTS made, born, talk, copy");
        execute("CREATE TEMPORARY TABLE made AS SELECT id FROM organization WHERE email " + made);
        execute("CREATE TEMPORARY TABLE born AS SELECT person_id AS id FROM membership "
                + "WHERE organization_id IN (SELECT id FROM made) AND roster_name NOT IN ('college', 'educator', 'stranger') "
                + "UNION SELECT person_id FROM application WHERE organization_id IN (SELECT id FROM made) "
                + "UNION SELECT person_id FROM organization_request WHERE data ->> 'email' " + made);
        execute("CREATE TEMPORARY TABLE talk AS SELECT id FROM chat "
                + "WHERE organization_id IN (SELECT id FROM made) OR created_by IN (SELECT id FROM born)");
        execute("ANALYZE made, born, talk");
    }

    @Override
    public void close() throws SQLException {
        clear();
        connection.close();
    }

    private void clear() throws SQLException {
        remember();
        List<Table> tables = Arrays.asList(Table.values());
        Collections.reverse(tables);
        for (Table table : tables) {
            execute("DELETE FROM " + table.table() + " WHERE " + of(table));
        }
        execute("ANALYZE " + tables());
    }

    private String of(Table table) {
        return switch (table) {
            case PERSON -> "id IN (SELECT id FROM born)";
            case PRIVACY, PERSON_BLOCK, CHAT_FOLDER -> "person_id IN (SELECT id FROM born)";
            case ORGANIZATION_REQUEST -> "data ->> 'email' " + made;
            case ORGANIZATION -> "id IN (SELECT id FROM made)";
            case CHAT -> "id IN (SELECT id FROM talk)";
            case LIVE_TOPIC -> "topic IN (SELECT id FROM talk UNION ALL SELECT id FROM born)";
            case CHAT_COUNTER,
                    CHAT_MEMBER,
                    MANAGED_CHAT,
                    CHAT_MESSAGE,
                    CHAT_MESSAGE_EDIT,
                    CHAT_MENTION,
                    CHAT_MESSAGE_HIDDEN,
                    CHAT_REACTION,
                    CHAT_REACTION_COUNT,
                    CHAT_PIN,
                    CHAT_POLL,
                    CHAT_POLL_VOTE,
                    CHAT_POLL_COUNT,
                    CHAT_SCHEDULED_MESSAGE,
                    CHAT_FOLDER_CHAT -> "chat_id IN (SELECT id FROM talk)";
            default -> "organization_id IN (SELECT id FROM made)";
        };
    }

    private static String tables() {
        return Arrays.stream(Table.values()).map(Table::table).collect(Collectors.joining(", "));
    }

    void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    String text(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            found.next();
            return found.getString(1);
        }
    }

    UUID key(String sql) throws SQLException {
        return UUID.fromString(text(sql));
    }

    /** @param sql a query for {@code id} */
    List<UUID> keys(String sql) throws SQLException {
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

    private static Connection connect(String options) throws SQLException {
        var config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                "jdbc:" + config.getValue("parta.database.url", String.class) + options,
                config.getValue("parta.database.owner-username", String.class),
                config.getValue("parta.database.owner-password", String.class));
    }
}
