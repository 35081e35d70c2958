package io.parta.bench.peers;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What PostgreSQL can do with the statements alone that contenders are seen to send for an operation: they are given to pgbench. */
record Limit(Settings settings, Engines engines) {

    private static final Path SCRIPTS = Path.of("target/bench/peers/limit");
    private static final Pattern TPS = Pattern.compile("progress: [0-9.]+ s, ([0-9.]+) tps");

    /** Seconds in which each connection parses and plans the statements of all scripts. */
    private static final int RUN_IN = 6;

    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+)");

    /** The key of a message, which may be sent once. */
    private static final int CLIENT_KEY = 3;

    private record Scripts(Operation operation, Contender contender, List<String> options) {}

    /** Measures each operation with the statements of each contender, in rounds as the contenders were. */
    void measure(List<Asked> asked, Results results) throws IOException {
        install();
        var all = new ArrayList<Scripts>();
        for (Operation operation : settings.operations()) {
            for (Asked one : asked) {
                if (one.operations().contains(operation)) {
                    all.add(new Scripts(operation, one.contender(), scripts(operation, one)));
                }
            }
        }
        for (int round = 0; round < settings.rounds(); round++) {
            for (Scripts one : all) {
                double perSecond = pgbench(one.options());
                System.err.printf("%-13s pgbench %-12s %,8.0f/s%n", one.operation(), one.contender().title, perSecond);
                results.limit(one.operation(), one.contender(), perSecond);
            }
        }
    }

    /** A script for each request; texts and arrays are variables of the command, for a script knows only numbers. */
    private static List<String> scripts(Operation operation, Asked asked) throws IOException {
        Files.createDirectories(SCRIPTS);
        var requests = asked.of(operation);
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
            Path file = SCRIPTS.resolve(asked.contender() + "-" + operation + "-" + request + ".sql");
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
