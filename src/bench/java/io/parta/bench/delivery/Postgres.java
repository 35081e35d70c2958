package io.parta.bench.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/**
 * The run's PostgreSQL, which it may stop as a crash does and start again where it was. A test's database commits without
 * waiting for its log; this one is begun anew with a promise that it keeps.
 */
final class Postgres implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> DURABLE =
            List.of("-c", "synchronous_commit=on", "-c", "fsync=on", "-c", "full_page_writes=on");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    private final String url;
    private final String password;
    private final Path data;
    private final List<String> command;
    private Process process;

    /** @param environment of the service, as the engines answer it */
    Postgres(Map<String, String> environment) throws SQLException, IOException {
        url = "jdbc:" + environment.get("PARTA_DATABASE_URL");
        password = environment.get("PARTA_DATABASE_OWNER_PASSWORD");
        try (var connection = connect();
                var statement = connection.createStatement();
                var found = statement.executeQuery("SHOW data_directory")) {
            found.next();
            data = Path.of(found.getString(1));
        }
        command = new ArrayList<>(
                "root".equals(System.getProperty("user.name")) ? List.of("unshare", "--user") : List.of());
        WORD.matcher(Files.readString(data.resolve("postmaster.opts")).strip())
                .results()
                .forEach(word -> command.add(word.group(1) == null ? word.group(2) : word.group(1)));
        command.addAll(DURABLE);
        stop();
        process = start();
    }

    /** A connection of the superuser. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, "postgres", password);
    }

    /** Ends it at once: whatever was under way is lost, and the log is replayed at the next start. */
    void stop() throws IOException {
        long pid = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
        var server = ProcessHandle.of(pid).orElseThrow();
        new ProcessBuilder("kill", "-QUIT", String.valueOf(pid)).start();
        try {
            server.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("PostgreSQL does not stop", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        Files.deleteIfExists(data.resolve("postmaster.pid"));
    }

    /** Starts it and waits until it answers. */
    Process start() throws IOException {
        var started = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        data.resolveSibling("postgresql.log").toFile()))
                .start();
        process = started;
        Waiting.until("PostgreSQL answers", PATIENCE, () -> started.isAlive() && answers());
        return started;
    }

    private boolean answers() {
        try (var connection = connect()) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
