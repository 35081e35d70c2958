package io.parta.bench.peers;

import io.parta.bench.region.Issuer;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jose4j.lang.JoseException;

/**
 * The command. Starts what is missing and all contenders, proves that they answer the same, measures each operation of each
 * in rounds of taking turns, and writes the table. Arguments are {@link Settings} as {@code name=value}; {@code check} alone
 * looks at the documents and starts nothing.
 */
public final class Peers {

    private static final int COMPARED = 12;
    private static final double NODE_WARM_UP = 4;
    /** A floor is a page of code. */
    private static final double FLOOR_WARM_UP = 15;

    private final Settings settings;
    private final Engines engines;
    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final NetClient client = vertx.createNetClient(new NetClientOptions().setTcpNoDelay(true));
    private final Map<Operation, List<Asker>> askers = new EnumMap<>(Operation.class);
    private final Map<Contender, Server> servers = new EnumMap<>(Contender.class);
    private final Results results;

    private Peers(Settings settings, Engines engines) {
        this.settings = settings;
        this.engines = engines;
        this.results = new Results(settings);
    }

    public static void main(String... arguments) {
        if (arguments.length == 1 && arguments[0].equals("check")) {
            for (Contender contender : Contender.ALL) {
                for (Operation operation : Operation.values()) {
                    Questions.document(operation, contender);
                }
            }
            return;
        }
        try {
            measure(arguments);
        } catch (IOException | SQLException | JoseException | RuntimeException e) {
            e.printStackTrace();
            // The event loop and the engines would go on.
            System.exit(1);
        }
        System.exit(0);
    }

    private static void measure(String... arguments) throws IOException, SQLException, JoseException {
        Locale.setDefault(Locale.ROOT);
        var settings = Settings.of(arguments);
        // What is started from here on stays beside the load generator, unless it is told another place.
        Processors.pin(ProcessHandle.current().pid(), settings.load());
        var engines = Engines.start(settings);
        var keycloak = URI.create("http://127.0.0.1:" + Server.freePort());
        try (var issuer = new Issuer(keycloak, "parta")) {
            new Peers(settings, engines)
                    .run(new Preparation(settings, engines, keycloak.toString()), issuer, arguments);
        }
    }

    private void run(Preparation preparation, Issuer issuer, String... arguments)
            throws IOException, SQLException, JoseException {
        find(issuer);
        try {
            preparation.packageParta();
            start(preparation);
            var contenders = new EnumMap<>(servers);
            startFloor(Contender.BARE, preparation);
            startFloor(Contender.CHECKED, preparation);
            var shortest = new Comparing(vertx, client, contenders, askers).compare(settings.operations(), COMPARED);
            var asked = new ArrayList<Asked>();
            if (settings.limit()) {
                asked.add(look(Contender.PARTA, operation -> operation.goalOfLimit > 0));
                asked.get(0).write(Preparation.ASKED, engines);
                startFloor(Contender.ASKING, preparation);
                if (servers.containsKey(Results.PEER)) {
                    asked.add(look(Results.PEER, operation -> operation.floors().contains(Contender.ASKING)));
                }
            }
            warmUp(shortest);
            for (Operation operation : settings.operations()) {
                if (operation == Operation.FAN_OUT) {
                    fanOut();
                } else {
                    measure(operation, Objects.requireNonNull(shortest.get(operation)));
                }
            }
            contenders.forEach(
                    (contender, server) -> results.memory(contender.title, Processors.megabytes(server.pid())));
            if (settings.limit()) {
                new Limit(settings, engines).measure(asked, results);
            }
        } finally {
            servers.values().forEach(Server::close);
        }
        new Report(settings, results).write(String.join(" ", arguments));
    }

    private Asked look(Contender contender, Predicate<Operation> which) throws SQLException {
        var server = Objects.requireNonNull(servers.get(contender));
        var operations = settings.operations().stream().filter(which).toList();
        return Asked.look(engines, vertx, client, server, operations, askers);
    }

    private void find(Issuer issuer) throws SQLException, JoseException {
        try (Connection database = engines.owner()) {
            // A person has one token, whatever they ask.
            for (Operation operation : Operation.values()) {
                Operation same = operation.isOfChats()
                        ? operation == Operation.FAN_OUT ? operation : Operation.CHATS
                        : Operation.TYPENAME;
                var known = askers.get(same);
                askers.put(operation, known == null ? Asker.list(operation, database, issuer) : known);
            }
        }
    }

    /** Each a few times by itself, so that its start can be measured; the last time it stays. */
    private void start(Preparation preparation) throws IOException, SQLException {
        Asker asker = askers.get(Operation.TYPENAME).get(0);
        for (Contender contender : settings.contenders()) {
            for (int i = 1; i <= settings.starts(); i++) {
                int port = Server.freePort();
                var server =
                        Server.start(contender, preparation.prepare(contender, port), port, settings.server(), asker);
                results.started(contender.title, server.startMs());
                say("%s answers after %,.0f ms", contender.title, server.startMs());
                if (i < settings.starts()) {
                    server.close();
                } else {
                    servers.put(contender, server);
                }
            }
        }
        if (Programs.isJava25(Programs.java())) {
            startWithCache(preparation, settings.server(), Results.WITH_CACHE, asker);
            startWithCache(
                    preparation,
                    settings.server() + "," + settings.load(),
                    Results.WITH_CACHE + ", two processors",
                    asker);
        }
    }

    private void startFloor(Contender floor, Preparation preparation) throws IOException, SQLException {
        int port = Server.freePort();
        Asker asker = askers.get(Operation.TYPENAME).get(0);
        servers.put(floor, Server.start(floor, preparation.prepare(floor, port), port, settings.server(), asker));
    }

    private void startWithCache(Preparation preparation, String processors, String what, Asker asker)
            throws IOException {
        for (int i = 0; i < settings.starts(); i++) {
            int port = Server.freePort();
            var server = Server.start(Contender.PARTA, preparation.withCache(port), port, processors, asker);
            say("%s answers after %,.0f ms", what, server.startMs());
            results.started(what, server.startMs());
            results.memory(what, Processors.megabytes(server.pid()));
            server.close();
        }
    }

    /**
     * Everybody answers everything before anything is measured: a JIT has seen the whole mixture then. Whoever warms up may
     * use both processors, so that compilers do not take their server's time; Java's are slower at it than Node's.
     */
    private void warmUp(Map<Operation, Integer> shortest) {
        servers.values().forEach(server -> Processors.pin(server.pid(), settings.server() + "," + settings.load()));
        shortest.forEach(
                (operation, length) -> takers(operation).forEach(contender -> loop(operation, contender, length)
                        .run(settings.connections(), warmUp(contender))));
        servers.values().forEach(server -> Processors.pin(server.pid(), settings.server()));
    }

    private double warmUp(Contender contender) {
        double enough = contender.isFloor() ? FLOOR_WARM_UP : NODE_WARM_UP;
        return contender.isJava() ? settings.warmUp() : Math.min(enough, settings.warmUp());
    }

    private void measure(Operation operation, int shortest) {
        for (int round = 0; round < settings.rounds(); round++) {
            for (var contender : takers(operation)) {
                var loop = loop(operation, contender, shortest);
                add(operation, contender, loop.run(settings.connections(), settings.seconds()));
            }
        }
    }

    /** Who is asked for it in each round. */
    private List<Contender> takers(Operation operation) {
        return Stream.concat(
                        settings.contenders().stream(),
                        operation.floors().stream().filter(servers::containsKey))
                .toList();
    }

    private ClosedLoop loop(Operation operation, Contender contender, int shortest) {
        var server = Objects.requireNonNull(servers.get(contender));
        var questions = Questions.of(operation, contender, server.port(), askers.get(operation));
        return new ClosedLoop(vertx, client, server, engines.postgres(), questions, shortest);
    }

    private void fanOut() {
        for (int round = 0; round <= settings.rounds(); round++) {
            for (var contender : takers(Operation.FAN_OUT)) {
                var server = Objects.requireNonNull(servers.get(contender));
                var fanOut = new FanOut(vertx, client, server, engines.postgres(), askers.get(Operation.FAN_OUT));
                fanOut.listen(settings.sockets());
                if (round == 0) {
                    fanOut.run(warmUp(contender));
                } else {
                    add(Operation.FAN_OUT, contender, fanOut.run(settings.seconds()));
                }
                fanOut.close();
            }
        }
    }

    private void add(Operation operation, Contender contender, Sample sample) {
        results.add(operation, contender, sample);
        say(
                "%-13s %-19s %,9.0f/s  p50 %6.2f ms  p99 %6.2f ms  server %7.2f ms  PostgreSQL %7.2f ms of processor for 1000",
                operation,
                contender.title,
                sample.perSecond(),
                sample.medianMs(),
                sample.slowMs(),
                sample.serverMs(),
                sample.postgresMs());
    }

    private static void say(String format, Object... values) {
        System.err.printf(format + "%n", values);
    }
}
