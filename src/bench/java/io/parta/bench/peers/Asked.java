package io.parta.bench.peers;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.NetClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** What a contender was seen to ask PostgreSQL for a few requests of each operation, with the parameters. */
final class Asked {

    private static final int REQUESTS = 12;
    private static final long IDLE_NS = 4_500_000_000L;
    private static final int LOOKS = 50;
    private static final long BETWEEN_LOOKS_NS = 40_000_000;

    private final Map<Operation, List<List<SentStatements.Statement>>> requests = new EnumMap<>(Operation.class);
    private final Map<Operation, String> answers = new EnumMap<>(Operation.class);

    private final Contender contender;

    private Asked(Contender contender) {
        this.contender = contender;
    }

    /** Asks a contender, one request after the other, while PostgreSQL writes down what it is asked. */
    static Asked look(
            Engines engines,
            Vertx vertx,
            NetClient client,
            Server server,
            Collection<Operation> operations,
            Map<Operation, List<Asker>> askers)
            throws SQLException {
        var asked = new Asked(server.contender());
        engines.asSuperUser("ALTER SYSTEM SET log_min_duration_statement = 0");
        engines.asSuperUser("SELECT pg_reload_conf()");
        try {
            var log = new SentStatements(Engines.log());
            Set<String> byItself = byItself(log);
            for (Operation operation : operations) {
                asked.look(operation, vertx, client, server, askers.get(operation), log, byItself);
            }
        } finally {
            engines.asSuperUser("ALTER SYSTEM SET log_min_duration_statement = -1");
            engines.asSuperUser("SELECT pg_reload_conf()");
        }
        return asked;
    }

    Contender contender() {
        return contender;
    }

    Set<Operation> operations() {
        return requests.keySet();
    }

    /** The statements of each request. */
    List<List<SentStatements.Statement>> of(Operation operation) {
        return requests.get(operation);
    }

    /** Writes it down for {@link Contender#ASKING}: statements, parameters with their types, and an answer of Parta. */
    void write(Path file, Engines engines) throws IOException, SQLException {
        var all = new JsonObject();
        var types = new Types(engines);
        for (var entry : requests.entrySet()) {
            if (entry.getKey().floors().contains(Contender.ASKING)) {
                var written = new JsonArray();
                for (var statements : entry.getValue()) {
                    var request = new JsonArray();
                    for (var statement : statements) {
                        request.add(types.of(statement));
                    }
                    written.add(request);
                }
                all.put(
                        entry.getKey().name(),
                        new JsonObject()
                                .put("answer", answers.get(entry.getKey()))
                                .put("requests", written));
            }
        }
        Files.writeString(file, all.encode());
    }

    private void look(
            Operation operation,
            Vertx vertx,
            NetClient client,
            Server server,
            List<Asker> askers,
            SentStatements log,
            Set<String> byItself) {
        var questions = Questions.of(operation, contender, server.port(), askers);
        var seen = new ArrayList<List<SentStatements.Statement>>();
        for (int turn = 0; turn < Math.min(REQUESTS, questions.size()); turn++) {
            long position = log.position();
            answers.put(
                    operation,
                    Answers.ask(vertx, client, server.port(), questions.get(turn))
                            .body());
            var statements = sent(log, position, byItself);
            if (statements.isEmpty()) {
                throw new IllegalStateException("PostgreSQL was asked nothing for " + operation);
            }
            seen.add(statements);
        }
        requests.put(operation, seen.stream().map(one -> common(one, seen)).toList());
    }

    /** What the service asks when nobody asks it. */
    private static Set<String> byItself(SentStatements log) {
        long position = log.position();
        LockSupport.parkNanos(IDLE_NS);
        return log.since(position).stream().map(SentStatements.Statement::text).collect(Collectors.toSet());
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

    /** Types of parameters, as PostgreSQL takes them. */
    private record Types(Engines engines) {

        private static final String TYPES =
                "SELECT t.place, t.type FROM pg_prepared_statements s, unnest(s.parameter_types::text[]) WITH ORDINALITY "
                        + "AS t (type, place) WHERE s.name = 'looked_at'";

        JsonObject of(SentStatements.Statement statement) throws SQLException {
            var parameters = new JsonArray();
            try (var connection = DriverManager.getConnection(engines.url(), "postgres", engines.password());
                    var prepared = connection.createStatement()) {
                prepared.execute("PREPARE looked_at AS " + statement.text());
                try (var types = prepared.executeQuery(TYPES)) {
                    while (types.next()) {
                        parameters.add(new JsonObject()
                                .put("type", types.getString("type"))
                                .put("value", statement.parameters().get(types.getInt("place"))));
                    }
                }
            }
            return new JsonObject().put("sql", statement.text()).put("parameters", parameters);
        }
    }
}
