package io.parta.bench.chat;

import io.parta.bench.region.Issuer;
import io.parta.platform.engines.BenchEngines;
import io.parta.region.LoadRegion;
import io.parta.region.RegionSize;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jose4j.lang.JoseException;

/** A region with a number of messages in a database of its own, the service on it, and people who ask. */
final class ChatSet {

    private static final int ATTEMPTS = 240;

    /** Those that have stayed in one of the busiest chats since its beginning: the same people and chats in every set. */
    private static final String CALLERS = """
            SELECT p.keycloak_subject, c.id, k.sequence FROM (
              SELECT c.id FROM chat c JOIN chat_counter k ON k.chat_id = c.id
              WHERE c.kind <> 'DIRECT' AND c.who_may_write = 'MEMBERS' ORDER BY k.sequence DESC, c.id LIMIT %d) busiest
            JOIN chat c ON c.id = busiest.id JOIN chat_counter k ON k.chat_id = c.id
            JOIN chat_member m ON m.chat_id = c.id AND m.left_at IS NULL AND m.visible = '{[1,)}'
            JOIN person p ON p.id = m.person_id ORDER BY md5(m.person_id::text || c.id) LIMIT %d
            """;

    private static final int CHATS = 8;
    private static final int PEOPLE = 100;

    final int messages;
    final Connection database;
    final List<ChatCaller> callers;
    private final URI service;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private ChatSet(int messages, Connection database, List<ChatCaller> callers, URI service) {
        this.messages = messages;
        this.database = database;
        this.callers = callers;
        this.service = service;
    }

    /** Loads what is not there yet, and starts the service. */
    static ChatSet open(BenchEngines engines, RegionSize size, Issuer issuer, URI keycloak)
            throws SQLException, JoseException, InterruptedException {
        int messages = size.chat().messages();
        var environment = engines.environment(name(messages));
        create(engines, name(messages));
        Connection database = connect(engines, name(messages));
        if (isEmpty(database)) {
            LoadRegion.load(size, false, environment);
        } else {
            LoadRegion.migrate(environment);
            Figures.execute(database, "ANALYZE chat_message");
        }
        var port = BenchEngines.freePort();
        var set = new ChatSet(
                messages, database, callers(database, issuer), URI.create("http://127.0.0.1:" + port + "/graphql"));
        var serving = new HashMap<>(environment);
        serving.put("PARTA_HTTP_PORT", String.valueOf(port));
        serving.put("PARTA_KEYCLOAK_URL", keycloak.toString());
        serving.put("PARTA_LIMITS_PERSON_POINTS", "1000000000");
        serving.put("PARTA_SAFETY_SECRET", "a-secret-of-a-benchmark-that-nobody-keeps");
        engines.serve(name(messages), serving, "-Xmx384m");
        return set;
    }

    String name() {
        return name(messages);
    }

    private static String name(int messages) {
        return "chats_" + messages;
    }

    private static void create(BenchEngines engines, String name) throws SQLException {
        try (var server = connect(engines, "postgres");
                var statement = server.createStatement()) {
            boolean there;
            try (var found = statement.executeQuery("SELECT FROM pg_database WHERE datname = '" + name + "'")) {
                there = found.next();
            }
            if (!there) {
                statement.execute("CREATE DATABASE " + name + " OWNER parta_owner");
            }
        }
        try (var database = connect(engines, name);
                var statement = database.createStatement()) {
            statement.execute("ALTER SCHEMA public OWNER TO parta_owner");
            statement.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm");
            statement.execute("CREATE EXTENSION IF NOT EXISTS btree_gin");
        }
    }

    static Connection connect(BenchEngines engines, String name) throws SQLException {
        return DriverManager.getConnection("jdbc:" + engines.address() + name, "postgres", engines.password());
    }

    private static boolean isEmpty(Connection database) throws SQLException {
        return !Figures.text(database, "SELECT to_regclass('chat_message') IS NOT NULL")
                        .equals("t")
                || !Figures.text(database, "SELECT EXISTS (SELECT FROM organization)")
                        .equals("t");
    }

    private static List<ChatCaller> callers(Connection database, Issuer issuer) throws SQLException, JoseException {
        var callers = new ArrayList<ChatCaller>();
        try (var statement = database.createStatement();
                var found = statement.executeQuery(CALLERS.formatted(CHATS, PEOPLE))) {
            while (found.next()) {
                callers.add(new ChatCaller(
                        issuer.token(found.getString(1)),
                        java.util.UUID.fromString(found.getString(2)),
                        found.getInt(3)));
            }
        }
        return callers;
    }

    /** Nanoseconds that the answer took; whoever asks and what about depends on the turn. */
    long ask(ChatQuestion question, int turn) throws InterruptedException {
        ChatCaller caller = callers.get(turn % callers.size());
        HttpRequest request = request(caller.token(), question.body(caller, turn));
        try {
            long began = System.nanoTime();
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            long took = System.nanoTime() - began;
            if (answer.statusCode() != 200 || question.isEmpty(answer.body())) {
                throw new IllegalStateException(
                        question + " is answered with " + answer.statusCode() + ": " + answer.body());
            }
            return took;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest request(String token, String body) {
        return HttpRequest.newBuilder(service)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .timeout(Duration.ofSeconds(60))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    /** Services start beside each other, and while the next set is loaded. */
    void awaitService() throws InterruptedException {
        var request = request(callers.get(0).token(), "{\"query\":\"{ viewer { publicNumber } }\"}");
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                if (http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // Tried again.
            }
            LockSupport.parkNanos(500_000_000);
        }
        throw new IllegalStateException("No service answers at " + service);
    }
}
