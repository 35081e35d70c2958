package io.parta.bench.delivery;

import io.parta.platform.live.LiveCursor;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A subscriber that goes on behind its last cursor after whatever happens, at any instance that answers, as the clients of
 * the messenger do; it counts what it should never see.
 */
final class Follower implements LiveSocket.Reader {

    private static final String FOLLOW =
            "subscription ($id: ID!, $after: String) { chatEvents(chatId: $id, after: $after) {"
                    + " cursor type sequence message { id text sentAt author { id firstName } } } }";
    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final int LONGEST_PAUSE = 4;

    private final Vertx vertx;
    private final WebSocketClient client;
    private final Cluster cluster;
    private final SeededChat chat;
    private final UUID person;

    private final List<String> texts = new ArrayList<>();
    private final Map<String, Integer> endings = new TreeMap<>();
    private String cursor;
    private long lastEvent;
    private int lost;
    private int twice;
    private int misplaced;
    private int attempts;
    private long heardAt = System.nanoTime();
    private long longestSilence;
    private volatile int reached;

    Follower(Vertx vertx, WebSocketClient client, Cluster cluster, SeededChat chat, UUID person) {
        this.vertx = vertx;
        this.client = client;
        this.cluster = cluster;
        this.chat = chat;
        this.person = person;
        this.cursor = chat.beginning();
    }

    void follow(int instance) {
        var variables = new JsonObject().put("id", chat.id()).put("after", lastCursor());
        LiveSocket.open(
                        client,
                        cluster.graphql(instance),
                        cluster.token(person),
                        new JsonObject().put("query", FOLLOW).put("variables", variables),
                        this)
                .onFailure(failure -> ended("no connection"));
    }

    @Override
    public void next(String message) {
        var payload = new JsonObject(message).getJsonObject("payload");
        var data = payload.getJsonObject("data");
        if (payload.containsKey("errors") || data == null) {
            count("frame with errors: " + payload.getJsonArray("errors"));
            return;
        }
        take(data.getJsonObject("chatEvents"));
    }

    private synchronized void take(JsonObject event) {
        cursor = event.getString("cursor");
        attempts = 0;
        long sequence = LiveCursor.decode(cursor).orElseThrow().sequence();
        if (sequence <= lastEvent) {
            twice++;
            return;
        }
        lost += (int) (sequence - lastEvent - 1);
        lastEvent = sequence;
        int number = event.getInteger("sequence", 0);
        misplaced += number == reached + 1 && event.getString("type").equals("MESSAGE_SENT") ? 0 : 1;
        var shown = event.getJsonObject("message");
        texts.add(shown == null ? "nothing" : shown.getString("text"));
        long now = System.nanoTime();
        longestSilence = Math.max(longestSilence, now - heardAt);
        heardAt = now;
        reached = number;
    }

    /** Comes back after a pause that grows, to any instance. */
    @Override
    public void ended(String why) {
        count(why);
        long pause = FIRST_PAUSE_MILLIS << Math.min(attempts++, LONGEST_PAUSE);
        long chosen = pause / 2 + ThreadLocalRandom.current().nextLong(pause);
        vertx.setTimer(chosen, timer -> follow(ThreadLocalRandom.current().nextInt(cluster.size())));
    }

    private synchronized void count(String why) {
        endings.merge(why.startsWith("{") ? code(why) : why, 1, Integer::sum);
    }

    private static String code(String message) {
        var payload = new JsonObject(message).getJsonArray("payload");
        return payload == null
                ? "complete"
                : payload.getJsonObject(0)
                        .getJsonObject("extensions", new JsonObject())
                        .getString("code", "error");
    }

    private synchronized String lastCursor() {
        return cursor;
    }

    /** Number of the last message that has come. */
    int reached() {
        return reached;
    }

    synchronized void beginSilence() {
        heardAt = System.nanoTime();
        longestSilence = 0;
    }

    synchronized long longestSilence() {
        return longestSilence;
    }

    synchronized Map<String, Integer> endings() {
        return Map.copyOf(endings);
    }

    /**
     * What of the stored messages did not come once and in its place.
     *
     * @param stored texts in the order of their numbers
     */
    synchronized Account account(List<String> stored) {
        int missing = Math.max(0, stored.size() - texts.size());
        int wrong = misplaced;
        for (int i = 0; i < Math.min(stored.size(), texts.size()); i++) {
            wrong += stored.get(i).equals(texts.get(i)) ? 0 : 1;
        }
        return new Account(texts.size(), lost + missing, twice + Math.max(0, texts.size() - stored.size()), wrong);
    }

    /** What a reader got: events, and how many of those stored were lost, came twice, or out of order. */
    record Account(int events, int lost, int twice, int misplaced) {

        Account plus(Account other) {
            return new Account(
                    events + other.events, lost + other.lost, twice + other.twice, misplaced + other.misplaced);
        }

        boolean isClean() {
            return lost == 0 && twice == 0 && misplaced == 0;
        }
    }
}
