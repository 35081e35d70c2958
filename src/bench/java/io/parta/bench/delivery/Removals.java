package io.parta.bench.delivery;

import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.live.LiveCursor;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/**
 * Takes members out of a chat through one instance while they follow it at the other and messages flow (LV-4). Ends with 1
 * when a stream told anything that happened after the removal, or told anything to a stranger.
 *
 * <p>Arguments, as {@code name=number}: {@code removals=100}, {@code rate=50} messages a second.
 */
public final class Removals {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration CALM = Duration.ofMillis(200);
    private static final int STRANGERS = 10;
    private static final String FOLLOW =
            "subscription ($id: ID!, $after: String) { chatEvents(chatId: $id, after: $after) {"
                    + " cursor type message { text } } }";
    private static final String REMOVE =
            "mutation ($input: ChatMembersRemoveInput!) { chatMembersRemove(input: $input) {"
                    + " results { userErrors { code } } userErrors { code } } }";

    /** The event of each removal, by the person's key. */
    private static final String REMOVED = """
            SELECT person, min(e.sequence) FROM live_event e, jsonb_array_elements_text(e.facts -> 'people') AS person
            WHERE e.topic = ? AND e.type = 'MEMBERS_REMOVED' GROUP BY person
            """;

    private final Cluster cluster;
    private final int removals;
    private final long pauseNanos;
    private final SeededChat chat;
    private final SeededChat other;
    private volatile boolean flowing = true;

    private Removals(Cluster cluster, Options options) throws SQLException {
        this.cluster = cluster;
        this.removals = options.number("removals", 100);
        this.pauseNanos = 1_000_000_000L / options.number("rate", 50);
        try (var database = cluster.postgres().connect()) {
            chat = SeededChat.write(database, 1 + removals);
            other = SeededChat.write(database, STRANGERS);
        }
    }

    public static void main(String... arguments) {
        Verdict.of(() -> {
            try (var cluster = new Cluster(2, "-Xmx256m")) {
                return new Removals(cluster, new Options(arguments)).run(Vertx.vertx());
            }
        });
    }

    /** What one person's stream told. */
    private static final class Told implements LiveSocket.Reader {

        private final List<Long> sequences = new ArrayList<>();
        private String end = "";
        private volatile long endedAt;

        @Override
        public synchronized void next(String message) {
            var event = new JsonObject(message)
                    .getJsonObject("payload")
                    .getJsonObject("data")
                    .getJsonObject("chatEvents");
            sequences.add(
                    LiveCursor.decode(event.getString("cursor")).orElseThrow().sequence());
        }

        @Override
        public synchronized void ended(String why) {
            endedAt = System.nanoTime();
            end = why;
        }

        synchronized int events() {
            return sequences.size();
        }

        synchronized long after(long sequence) {
            return sequences.stream().filter(told -> told > sequence).count();
        }

        synchronized boolean endedWith(String code) {
            return end.contains("\"" + code + "\"");
        }
    }

    private boolean run(Vertx vertx) throws SQLException, InterruptedException {
        var senders = new Senders(cluster, chat);
        var thread = Executors.newSingleThreadExecutor();
        thread.execute(() -> {
            for (int i = 0; flowing; i++) {
                senders.send(chat.owner(), UUID.randomUUID().toString(), i % cluster.size());
                LockSupport.parkNanos(pauseNanos);
            }
        });
        Map<UUID, Told> members =
                follow(vertx, chat.people().subList(1, chat.people().size()));
        Map<UUID, Told> strangers = follow(vertx, other.people());
        Waiting.until(
                "everybody follows", PATIENCE, () -> members.values().stream().allMatch(told -> told.events() > 0));
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < removals; i++) {
            UUID person = chat.people().get(1 + i);
            times.add(remove(person, i, members.get(person)));
            Waiting.calm(CALM);
        }
        flowing = false;
        thread.shutdown();
        Waiting.calm(Duration.ofSeconds(2));
        return report(Figures.of(times), members, strangers, senders.highest());
    }

    private Map<UUID, Told> follow(Vertx vertx, List<UUID> people) {
        var client = LiveSocket.client(vertx);
        var told = new HashMap<UUID, Told>();
        for (UUID person : people) {
            var variables = new JsonObject().put("id", chat.id()).put("after", chat.beginning());
            var reader = new Told();
            told.put(person, reader);
            LiveSocket.open(
                    client,
                    cluster.graphql(place(person)),
                    cluster.token(person),
                    new JsonObject().put("query", FOLLOW).put("variables", variables),
                    reader);
        }
        return told;
    }

    /** The instance at which a person follows. */
    private int place(UUID person) {
        return Math.floorMod(person.hashCode(), cluster.size());
    }

    /** Time from the command to the end of the stream. */
    private long remove(UUID person, int turn, Told told) {
        var input = new JsonObject()
                .put("chatId", chat.id())
                .put("personIds", new JsonArray().add(TypeId.encode("person", person)));
        long began = System.nanoTime();
        var answer = cluster.service((place(person) + 1) % cluster.size())
                .graphql(cluster.token(chat.owner()), REMOVE, new JsonObject().put("input", input));
        if (answer.containsKey("errors") || answer.encode().contains("\"code\"")) {
            throw new IllegalStateException("Removal " + turn + " is refused: " + answer.encode());
        }
        Waiting.until("the stream of a removed member ends", PATIENCE, () -> told.endedAt != 0);
        return told.endedAt - began;
    }

    private boolean report(Figures times, Map<UUID, Told> members, Map<UUID, Told> strangers, int messages)
            throws SQLException {
        long late = 0;
        try (var database = cluster.postgres().connect();
                var statement = database.prepareStatement(REMOVED)) {
            statement.setObject(1, chat.key());
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    late += members.get(UUID.fromString(row.getString(1))).after(row.getLong(2));
                }
            }
        }
        long named = members.values().stream()
                .filter(told -> told.endedWith("NOT_A_MEMBER"))
                .count();
        long overheard = strangers.values().stream().mapToInt(Told::events).sum();
        long refused = strangers.values().stream()
                .filter(told -> told.endedWith("NOT_FOUND"))
                .count();
        System.out.printf(
                Locale.ROOT,
                "%d members removed through one instance, following at the other, among %d messages:%n%n"
                        + "| from the command to the stream's end | p50 ms | p99 ms | max ms |%n|---|--:|--:|--:|%n"
                        + "| | %.0f | %.0f | %.0f |%n%n"
                        + "%d streams ended with NOT_A_MEMBER; %d events of after the removal were told.%n"
                        + "%d strangers: %d refused with NOT_FOUND, %d events told.%n",
                times.size(),
                messages,
                times.millis(50),
                times.millis(99),
                times.millis(100),
                named,
                late,
                strangers.size(),
                refused,
                overheard);
        return named == times.size() && late == 0 && overheard == 0 && refused == strangers.size();
    }
}
