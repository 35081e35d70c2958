package io.parta.region;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Indexes of a table that is filled from nothing: gone while rows come, made again of all of them, in a part of the time. */
final class DeferredIndexes {

    private static final String CONSTRAINTS = """
            SELECT 'ALTER TABLE %1$s DROP CONSTRAINT ' || conname,
              'ALTER TABLE %1$s ADD CONSTRAINT ' || conname || ' ' || pg_get_constraintdef(oid)
            FROM pg_constraint WHERE conrelid = '%1$s'::regclass AND contype IN ('p', 'u') ORDER BY conname
            """;

    private static final String INDEXES = """
            SELECT 'DROP INDEX ' || indexname, indexdef FROM pg_indexes
            WHERE schemaname = 'public' AND tablename = '%s' ORDER BY indexname
            """;

    private final Connection connection;
    private final List<String> making = new ArrayList<>();

    DeferredIndexes(Connection connection, String table) throws SQLException {
        this.connection = connection;
        drop(CONSTRAINTS.formatted(table));
        drop(INDEXES.formatted(table));
    }

    private void drop(String definitions) throws SQLException {
        var dropping = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(definitions)) {
            while (found.next()) {
                dropping.add(found.getString(1));
                making.add(found.getString(2));
            }
        }
        execute(dropping);
    }

    void make() throws SQLException {
        execute(List.of("SET LOCAL maintenance_work_mem = '512MB'"));
        execute(making);
    }

    private void execute(List<String> statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }
}
