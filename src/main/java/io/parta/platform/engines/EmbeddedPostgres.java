package io.parta.platform.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** PostgreSQL from the binaries of zonky, on TCP of 127.0.0.1 only, with a password of its own. */
class EmbeddedPostgres implements Engine {

    private static final String VERSION = "18";

    /** A loaded machine with a slow disk has taken 18 s. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Workspace workspace;
    private final Platform platform;

    EmbeddedPostgres(Workspace workspace, Platform platform) {
        this.workspace = workspace;
        this.platform = platform;
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public Map<String, String> start() throws IOException {
        Path directory = workspace.directoryOf("postgresql");
        Path data = directory.resolve("data");
        if (!workspace.keepsData()) {
            Directories.delete(data);
        }
        Path programs =
                PostgresArchive.unpack(workspace.project().programs(), platform).resolve("bin");
        String password = Secret.in(directory.resolve("password"));
        if (!isComplete(data)) {
            initialise(programs, directory, data);
        }
        // Whoever wrote it is no more: leftovers of this workspace have been ended.
        Files.deleteIfExists(data.resolve("postmaster.pid"));
        int port = Ports.free();
        run(
                "PostgreSQL",
                List.of(
                        programs.resolve("pg_ctl").toString(),
                        "start",
                        "--wait",
                        "--timeout=" + PATIENCE.toSeconds(),
                        "--pgdata=" + data,
                        "--log=" + directory.resolve("postgresql.log"),
                        "--options=-p " + port),
                directory);
        long pid = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
        ProcessHandle.of(pid).ifPresent(server -> workspace.watch(server, "INT"));
        return new DatabaseSetup("127.0.0.1", port, password).complete();
    }

    private static boolean isComplete(Path data) throws IOException {
        Path version = data.resolve("PG_VERSION");
        if (!Files.exists(data.resolve("parta.complete"))) {
            Directories.delete(data);
            return false;
        }
        String found = Files.readString(version).strip();
        if (!found.equals(VERSION)) {
            throw new EngineFailure("The database in " + data + " is of PostgreSQL " + found + ", this is " + VERSION
                    + ": start with --fresh to begin anew.");
        }
        return true;
    }

    private void initialise(Path programs, Path directory, Path data) throws IOException {
        run(
                "initdb of PostgreSQL",
                List.of(
                        programs.resolve("initdb").toString(),
                        "--pgdata=" + data,
                        "--username=postgres",
                        "--auth=scram-sha-256",
                        "--pwfile=" + directory.resolve("password"),
                        "--encoding=UTF8",
                        "--locale=C",
                        "--lc-ctype=" + platform.characterType(),
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--no-sync"),
                directory);
        Files.writeString(data.resolve("postgresql.auto.conf"), configuration());
        Files.createFile(data.resolve("parta.complete"));
    }

    private String configuration() {
        String durability =
                workspace.keepsData() ? "" : "fsync = off\nfull_page_writes = off\nsynchronous_commit = off\n";
        return """
                listen_addresses = '127.0.0.1'
                unix_socket_directories = ''
                max_connections = 200
                timezone = 'UTC'
                log_timezone = 'UTC'
                """ + durability;
    }

    private void run(String what, List<String> words, Path directory) {
        List<String> command = new ArrayList<>(SuperUser.disguise());
        command.addAll(words);
        new Command(what, command, directory, directory.resolve("postgresql.log"), Map.of()).run(PATIENCE);
    }
}
