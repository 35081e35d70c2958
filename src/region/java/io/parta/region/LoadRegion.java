package io.parta.region;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/**
 * The command: migrates the database, writes a region in one transaction, gathers statistics. The connection is the
 * owner's, from the variables that the service reads. Arguments are settings of {@link RegionSize} as {@code name=number};
 * {@code beside} allows a database that has organisations.
 */
public final class LoadRegion {

    private static final String BESIDE = "beside";
    private static final String OWNER = "PARTA_DATABASE_OWNER_USERNAME";
    private static final String OWNER_PASSWORD = "PARTA_DATABASE_OWNER_PASSWORD";
    private static final int STEPS = 20;
    private static final int ROWS_OF_A_STEP = 500_000;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Map<String, String> environment;

    private LoadRegion(Map<String, String> environment) {
        this.environment = environment;
    }

    public static void main(String... arguments) throws SQLException {
        String[] settings = Arrays.stream(arguments)
                .filter(argument -> !argument.isBlank() && !argument.equals(BESIDE))
                .toArray(String[]::new);
        LocalDate today = LocalDate.now(Clock.systemUTC());
        int year = today.getMonthValue() >= 8 ? today.getYear() : today.getYear() - 1;
        try {
            load(
                    RegionSize.region(year).with(settings),
                    Arrays.asList(arguments).contains(BESIDE),
                    System.getenv());
        } catch (IllegalArgumentException | IllegalStateException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /** @param environment the variables that the service reads */
    public static void load(RegionSize size, boolean beside, Map<String, String> environment) throws SQLException {
        new LoadRegion(environment).load(size, beside);
    }

    /** Brings a region that was loaded earlier to what the service of now expects. */
    public static void migrate(Map<String, String> environment) {
        new LoadRegion(environment).migrate();
    }

    private void load(RegionSize size, boolean beside) throws SQLException {
        migrate();
        try (Connection connection = connect()) {
            if (!beside && has(connection, "organization")) {
                throw new IllegalStateException(
                        "The database has organisations already. Take an empty one, or say \"beside\" to load beside them.");
            }
            out.println("Loading " + size);
            write(connection, size, !beside && size.chat().messages() >= ROWS_OF_A_STEP);
        }
    }

    private void migrate() {
        Flyway.configure()
                .dataSource(url(), variable(OWNER), variable(OWNER_PASSWORD))
                .placeholders(Map.of("app_role", variable("PARTA_DATABASE_USERNAME")))
                .load()
                .migrate();
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), variable(OWNER), variable(OWNER_PASSWORD));
    }

    private String url() {
        return "jdbc:" + variable("PARTA_DATABASE_URL");
    }

    private void write(Connection connection, RegionSize size, boolean deferred) throws SQLException {
        long began = System.nanoTime();
        connection.setAutoCommit(false);
        var indexes = deferred ? new DeferredIndexes(connection, Table.CHAT_MESSAGE.table()) : null;
        var rows = new CopiedRows(connection);
        var told = new Told(rows, began);
        Region.make(size, told, made -> {
            if (made * STEPS / size.schools() > (made - 1) * STEPS / size.schools()) {
                out.printf("%4d of %d schools, %,d rows, %.1f s%n", made, size.schools(), rows.written(), since(began));
            }
        });
        rows.flush();
        if (indexes != null) {
            out.printf("Indexes of messages, %.1f s%n", since(began));
            indexes.make();
        }
        connection.commit();
        out.printf("%,d rows in %.1f s%n", rows.written(), since(began));
        connection.setAutoCommit(true);
        tidy(connection);
        out.printf("Vacuumed and analysed: %.1f s in all%n", since(began));
    }

    /** Rows of which one hears also while one school is made. */
    private final class Told implements Rows {

        private final CopiedRows rows;
        private final long began;
        private long next = ROWS_OF_A_STEP;

        Told(CopiedRows rows, long began) {
            this.rows = rows;
            this.began = began;
        }

        @Override
        public void add(Table table, @Nullable Object... values) {
            rows.add(table, values);
        }

        @Override
        public void settle() {
            rows.settle();
            if (rows.written() >= next) {
                out.printf("%,d rows, %.1f s%n", rows.written(), since(began));
                next = rows.written() + ROWS_OF_A_STEP;
            }
        }
    }

    /** As tables are after some time of use: statistics gathered, pages known to be visible, search indexes merged. */
    private static void tidy(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("VACUUM (ANALYZE) "
                    + Arrays.stream(Table.values()).map(Table::table).collect(Collectors.joining(", ")));
        }
    }

    private static boolean has(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("SELECT FROM " + table + " LIMIT 1")) {
            return found.next();
        }
    }

    private String variable(String name) {
        String value = environment.get(name);
        if (value == null) {
            throw new IllegalStateException(name + " is not set: whose database is it?");
        }
        return value;
    }

    private static double since(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
