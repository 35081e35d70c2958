package io.parta.bench.peers;

import io.parta.platform.digest.Digest;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/**
 * PostgreSQL and Redis of the benchmark, the engines of development in a directory of their own ({@code .parta/bench}), which
 * is kept as long as the set stays the same.
 *
 * @param addresses their configuration, as environment variables of the service
 * @param postgres process id of PostgreSQL
 */
record Engines(Map<String, String> addresses, long postgres) {

    private static final Path HOME = Path.of(".parta", "bench");
    private static final Path MARK = Path.of(".parta", "bench.set");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final List<String> KEYS = List.of(
            "parta.database.url",
            "parta.database.username",
            "parta.database.password",
            "parta.database.owner-username",
            "parta.database.owner-password",
            "parta.redis.url");

    /** Starts them, with the set in the database. */
    static Engines start(Settings settings) throws IOException, SQLException {
        String wanted = mark(settings.data());
        boolean kept = Files.exists(MARK) && Files.readString(MARK).equals(wanted);
        System.setProperty("parta.engines", "embedded");
        System.setProperty("parta.engines.fresh", String.valueOf(!kept));
        System.setProperty("parta.keycloak.url", "none");
        Config config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDefaultSources()
                .addDiscoveredSources()
                .withProfile("bench")
                .build();
        var addresses = new HashMap<String, String>();
        KEYS.forEach(key -> addresses.put(
                key.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT), config.getValue(key, String.class)));
        long postgres = Long.parseLong(Files.readAllLines(HOME.resolve("postgresql/data/postmaster.pid"))
                .get(0)
                .strip());
        var engines = new Engines(addresses, postgres);
        engines.configure();
        if (!kept) {
            Files.deleteIfExists(MARK);
            new Loading(engines).load(settings.data());
            Files.writeString(MARK, wanted);
        }
        new Loading(engines).restore();
        Processors.pin(postgres, settings.postgres());
        return engines;
    }

    Connection owner() throws SQLException {
        return DriverManager.getConnection(url(), addresses.get("PARTA_DATABASE_OWNER_USERNAME"), password());
    }

    String url() {
        return "jdbc:" + addresses.get("PARTA_DATABASE_URL");
    }

    String password() {
        return addresses.get("PARTA_DATABASE_OWNER_PASSWORD");
    }

    /** Where PostgreSQL writes what it was asked. */
    static Path log() {
        return HOME.resolve("postgresql/postgresql.log");
    }

    /** No contender waits for the disk: what is compared is work, and a laptop's disk would hide it. */
    private void configure() throws SQLException {
        asSuperUser("ALTER SYSTEM SET synchronous_commit = off");
        asSuperUser("ALTER SYSTEM SET log_min_duration_statement = -1");
        // Parta asks so by itself; peers are not to compile their statements either.
        asSuperUser("ALTER SYSTEM SET jit = off");
        // Other benchmarks keep their sets in the same place, and have their own form of a line.
        asSuperUser("ALTER SYSTEM SET log_line_prefix = '%m [%p] '");
        asSuperUser("SELECT pg_reload_conf()");
    }

    void asSuperUser(String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(url(), "postgres", password());
                var statements = connection.createStatement()) {
            statements.execute(statement);
        }
    }

    /** Another set, another way to make it, or other migrations need another database. */
    private static String mark(DataSet data) throws IOException {
        var made = new StringBuilder(Files.readString(Loading.SQL.resolve("chats.sql")));
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            for (Path file : files.sorted().toList()) {
                made.append(file.getFileName()).append(Files.readString(file));
            }
        }
        return data + "\n" + Digest.sha256Hex(made.toString());
    }
}
