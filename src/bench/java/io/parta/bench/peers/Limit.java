package io.parta.bench.peers;

import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What PostgreSQL can do with the statements alone: those that Parta is seen to send for an operation, with their
 * parameters, given to pgbench.
 */
record Limit(Settings settings, Engines engines, Vertx vertx, NetClient client) {

    private static final Path SCRIPTS = Path.of("target/bench/peers/limit");
    private static final Pattern TPS = Pattern.compile("progress: [0-9.]+ s, ([0-9.]+) tps");

    /** Seconds in which each connection parses and plans the statements of all scripts. */
    private static final int RUN_IN = 6;

    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+)");
    private static final int REQUESTS = 12;
    private static final long IDLE_NS = 4_500_000_000L;
    private static final int LOOKS = 50;
    private static final long BETWEEN_LOOKS_NS = 40_000_000;

    /** The key of a message, which may be sent once. */
    private static final int CLIENT_KEY = 3;

    /** Measures each operation that has a limit, in rounds as the contenders were. */
    void measure(Server parta, Map<Operation, List<Asker>> askers, Results results) throws SQLException, IOException {
        install();
        var operations = settings.operations().stream()
                .filter(operation -> operation.goalOfLimit > 0)
                .toList();
        var commands = new java.util.EnumMap<Operation, List<String>>(Operation.class);
        engines.asSuperUser("ALTER SYSTEM SET log_min_duration_statement = 0");
        engines.asSuperUser("SELECT pg_reload_conf()");
        try {
            var log = new SentStatements(Engines.log());
            Set<String> byItself = byItself(log);
            for (Operation operation : operations) {
                commands.put(
                        operation, scripts(operation, seen(operation, parta, askers.get(operation), log, byItself)));
            }
        } finally {
            engines.asSuperUser("ALTER SYSTEM SET log_min_duration_statement = -1");
            engines.asSuperUser("SELECT pg_reload_conf()");
        }
        for (int round = 0; round < settings.rounds(); round++) {
            for (Operation operation : operations) {
                double perSecond = pgbench(commands.get(operation));
                System.err.printf("%-13s pgbench             %,9.0f/s%n", operation, perSecond);
                results.limit(operation, perSecond);
            }
        }
    }

    /** What the service asks when nobody asks it. */
    private Set<String> byItself(SentStatements log) {
        long position = log.position();
        LockSupport.parkNanos(IDLE_NS);
        return log.since(position).stream().map(SentStatements.Statement::text).collect(Collectors.toSet());
    }

    private List<List<SentStatements.Statement>> seen(
            Operation operation, Server parta, List<Asker> askers, SentStatements log, Set<String> byItself) {
        var questions = Questions.of(operation, Contender.PARTA, parta.port(), askers);
        var seen = new ArrayList<List<SentStatements.Statement>>();
        for (int turn = 0; turn < Math.min(REQUESTS, questions.size()); turn++) {
            long position = log.position();
            Answers.ask(vertx, client, parta.port(), questions.get(turn));
            var statements = sent(log, position, byItself);
            if (statements.isEmpty()) {
                throw new IllegalStateException("PostgreSQL was asked nothing for " + operation);
            }
            seen.add(statements);
        }
        return seen.stream().map(one -> common(one, seen)).toList();
    }

    /** What was asked since: PostgreSQL may answer before its log has the statement, so until nothing more comes. */
    private static List<SentStatements.Statement> sent(SentStatements log, long position, Set<String> byItself) {
        List<SentStatements.Statement> statements = List.of();
        for (int look = 0; look < LOOKS; look++) {
            LockSupport.parkNanos(BETWEEN_LOOKS_NS);
            var now = log.since(position).stream()
                    .filter(statement -> !byItself.contains(statement.text()))
                    .toList();
            if (!now.isEmpty() && now.size() == statements.size()) {
                break;
            }
            statements = now;
        }
        return statements;
    }

    /** Without what ran beside a few of the requests by chance. */
    private static List<SentStatements.Statement> common(
            List<SentStatements.Statement> statements, List<List<SentStatements.Statement>> all) {
        return statements.stream()
                .filter(statement -> all.stream()
                                .filter(others -> others.stream()
                                        .anyMatch(other -> other.text().equals(statement.text())))
                                .count()
                        > all.size() / 2)
                .toList();
    }

    /** A script for each request; texts and arrays are variables of the command, for a script knows only numbers. */
    private List<String> scripts(Operation operation, List<List<SentStatements.Statement>> requests)
            throws IOException {
        Files.createDirectories(SCRIPTS);
        var options = new ArrayList<String>();
        for (int request = 0; request < requests.size(); request++) {
            var script = new StringBuilder();
            for (var statement : requests.get(request)) {
                script.append(PARAMETER.matcher(statement.text()).replaceAll(found -> {
                    int number = Integer.parseInt(found.group(1));
                    String value = statement.parameters().get(number);
                    if (operation == Operation.SEND && number == CLIENT_KEY && isSend(statement)) {
                        return "gen_random_uuid()";
                    }
                    if (value == null) {
                        return "NULL";
                    }
                    String name = "v" + options.size();
                    options.add("-D");
                    options.add(name + "=" + value);
                    return ":" + name;
                }));
                script.append(";\n");
            }
            Path file = SCRIPTS.resolve(operation + "-" + request + ".sql");
            Files.writeString(file, script);
            options.add("-f");
            options.add(file.toString());
        }
        return options;
    }

    private static boolean isSend(SentStatements.Statement statement) {
        return statement.text().contains("INSERT INTO chat_message ");
    }

    private double pgbench(List<String> scripts) {
        var address = URI.create(engines.addresses().get("PARTA_DATABASE_URL"));
        var command = new ArrayList<>(List.of("taskset", "-c", settings.load(), "pgbench", "-n", "-M", "prepared"));
        command.addAll(List.of("-c", String.valueOf(settings.pool()), "-j", "1"));
        int seconds = (int) Math.ceil(settings.seconds());
        command.addAll(List.of("-T", String.valueOf(RUN_IN + seconds), "-P", "1"));
        command.addAll(List.of("-h", address.getHost(), "-p", String.valueOf(address.getPort())));
        command.addAll(List.of("-U", engines.addresses().get("PARTA_DATABASE_USERNAME")));
        command.addAll(scripts);
        command.add(address.getPath().substring(1));
        String said = Programs.run(
                "pgbench",
                command,
                Path.of("."),
                Map.of(
                        "PGPASSWORD",
                        engines.addresses().get("PARTA_DATABASE_PASSWORD"),
                        "PGOPTIONS",
                        "-c plan_cache_mode=force_generic_plan -c jit=off"));
        var rates = TPS.matcher(said)
                .results()
                .mapToDouble(found -> Double.parseDouble(found.group(1)))
                .toArray();
        if (rates.length < RUN_IN + seconds - 1) {
            throw new IllegalStateException("pgbench tells no rate:\n" + said);
        }
        return Arrays.stream(rates).skip(RUN_IN).average().orElseThrow();
    }

    /** The embedded PostgreSQL has no pgbench; Debian's own does. */
    private static void install() {
        if (!Programs.has("pgbench")) {
            System.err.println("Installing pgbench (postgresql of Debian)");
            Programs.run("apt-get update", List.of("apt-get", "update", "-qq"), Path.of("."));
            Programs.run(
                    "apt-get install",
                    List.of(
                            "apt-get",
                            "install",
                            "-y",
                            "-qq",
                            "--no-install-recommends",
                            "postgresql",
                            "postgresql-contrib"),
                    Path.of("."),
                    Map.of("DEBIAN_FRONTEND", "noninteractive"));
        }
    }
}
