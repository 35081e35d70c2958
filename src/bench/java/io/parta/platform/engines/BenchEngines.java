package io.parta.platform.engines;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * PostgreSQL and Redis of a benchmark, in {@code .parta/bench}, where its databases are kept; and the packaged service beside
 * them. All of it ends with this process.
 */
public final class BenchEngines {

    private static final Duration AT_ONCE = Duration.ofMillis(50);

    private final Workspace workspace;
    private final Map<String, String> addresses;

    private BenchEngines(Workspace workspace, Map<String, String> addresses) {
        this.workspace = workspace;
        this.addresses = addresses;
    }

    public static BenchEngines start() throws IOException {
        Platform platform = Platform.current();
        Workspace workspace = Workspace.take(Project.find(), "bench", false);
        var addresses = new HashMap<>(new EmbeddedPostgres(workspace, platform).start());
        addresses.putAll(new EmbeddedRedis(workspace, platform).start());
        return new BenchEngines(workspace, Map.copyOf(addresses));
    }

    /** The variables by which the service finds both, with a database of that name. */
    public Map<String, String> environment(String database) {
        var environment = new HashMap<String, String>();
        addresses.forEach((name, value) -> environment.put(
                name.toUpperCase(java.util.Locale.ROOT).replace('.', '_').replace('-', '_'), value));
        environment.put("PARTA_DATABASE_URL", address() + database);
        return environment;
    }

    /** Of the databases, without a name. */
    public String address() {
        String url = String.valueOf(addresses.get("parta.database.url"));
        return url.substring(0, url.lastIndexOf('/') + 1);
    }

    /** Of the superuser {@code postgres}. */
    public String password() {
        return String.valueOf(addresses.get("parta.database.owner-password"));
    }

    /** What PostgreSQL tells. */
    public Path log() {
        return workspace.directory().resolve("postgresql/postgresql.log");
    }

    public static int freePort() {
        return Ports.free();
    }

    /** Starts the packaged service, which tells to a file of that name. */
    public void serve(String name, Map<String, String> environment, String... options) {
        var words = new java.util.ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin/java").toString()));
        words.addAll(List.of(options));
        words.addAll(List.of(
                "-jar",
                workspace
                        .project()
                        .root()
                        .resolve("target/quarkus-app/quarkus-run.jar")
                        .toString()));
        var command = new Command(
                name, words, workspace.project().root(), workspace.directory().resolve(name + ".log"), environment);
        Process process = command.start();
        if (Command.exits(process, AT_ONCE)) {
            throw command.failure("ended at once");
        }
        workspace.watch(process.toHandle(), "TERM");
    }
}
