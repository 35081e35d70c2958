package io.parta.bench.peers;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What PostgreSQL can do with the statements alone that Parta is seen to send for an operation: they are given to pgbench. */
record Limit(Settings settings, Engines engines, Asked asked) {

    private static final Path SCRIPTS = Path.of("target/bench/peers/limit");
    private static final Pattern TPS = Pattern.compile("progress: [0-9.]+ s, ([0-9.]+) tps");

    /** Seconds in which each connection parses and plans the statements of all scripts. */
    private static final int RUN_IN = 6;

    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+)");

    /** The key of a message, which may be sent once. */
    private static final int CLIENT_KEY = 3;

    /** Measures each operation that has a limit, in rounds as the contenders were. */
    void measure(Results results) throws IOException {
        install();
        var commands = new EnumMap<Operation, List<String>>(Operation.class);
        for (Operation operation : asked.operations()) {
            commands.put(operation, scripts(operation, asked.of(operation)));
        }
        for (int round = 0; round < settings.rounds(); round++) {
            for (Operation operation : asked.operations()) {
                double perSecond = pgbench(commands.get(operation));
                System.err.printf("%-13s pgbench             %,9.0f/s%n", operation, perSecond);
                results.limit(operation, perSecond);
            }
        }
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
