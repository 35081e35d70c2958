package io.parta.bench.peers;

import io.parta.region.CopiedRows;
import io.parta.region.Region;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;

/** Makes the set, once, and takes back what an earlier run has sent; the SQL is in {@code src/bench/peers/set}. */
record Loading(Engines engines) {

    static final Path SQL = Path.of("src/bench/peers/set");

    void load(DataSet data) throws SQLException, IOException {
        System.err.println("Loading " + data);
        migrate();
        try (Connection connection = engines.owner()) {
            connection.setAutoCommit(false);
            var rows = new CopiedRows(connection);
            Region.make(data.region(), rows, made -> rows.settle());
            rows.flush();
            connection.commit();
            connection.setAutoCommit(true);
            System.err.printf("%,d rows of the region%n", rows.written());
            var numbers = Map.of(
                    ":chats", data.chats(),
                    ":members", data.chatMembers(),
                    ":messages", data.messages() / data.chats());
            run(connection, "chats.sql", numbers);
            run(connection, "keep.sql", Map.of());
        }
    }

    void restore() throws SQLException, IOException {
        try (Connection connection = engines.owner()) {
            run(connection, "restore.sql", Map.of());
        }
    }

    /** Runs a file of statements as it is. */
    void script(Path file) throws SQLException, IOException {
        try (Connection connection = engines.owner();
                var statement = connection.createStatement()) {
            statement.execute(Files.readString(file));
        }
    }

    private void migrate() {
        var addresses = engines.addresses();
        Flyway.configure()
                .dataSource(engines.url(), addresses.get("PARTA_DATABASE_OWNER_USERNAME"), engines.password())
                .placeholders(Map.of("app_role", addresses.get("PARTA_DATABASE_USERNAME")))
                .load()
                .migrate();
    }

    private static void run(Connection connection, String file, Map<String, Integer> numbers)
            throws SQLException, IOException {
        for (String text : Files.readString(SQL.resolve(file)).split(";\n")) {
            String sql = text;
            for (var number : numbers.entrySet()) {
                sql = sql.replace(number.getKey(), number.getValue().toString());
            }
            if (!sql.isBlank()) {
                try (var statement = connection.createStatement()) {
                    statement.execute(sql);
                }
            }
        }
    }
}
