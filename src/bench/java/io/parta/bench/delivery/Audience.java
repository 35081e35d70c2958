package io.parta.bench.delivery;

import io.vertx.core.Future;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;

/** People who read a chat, each over a socket of their own. */
final class Audience {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int CONNECTING_AT_ONCE = 100;

    private final WebSocketClient client;
    private final Cluster cluster;
    private final SeededChat chat;
    private final String fields;
    private final Deliveries deliveries;
    private final Queue<LiveSocket> sockets = new ConcurrentLinkedQueue<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private int joined;
    private volatile boolean leaving;

    /** @param fields that they ask of each event */
    Audience(WebSocketClient client, Cluster cluster, SeededChat chat, String fields, Deliveries deliveries) {
        this.client = client;
        this.cluster = cluster;
        this.chat = chat;
        this.fields = fields;
        this.deliveries = deliveries;
    }

    /** Connects them all, to all instances in turn, and waits until these count as many subscriptions more. */
    void join(List<UUID> people, String after) throws InterruptedException {
        int wanted = subscriptions() + people.size();
        connect(people, after);
        joined += people.size();
        Waiting.untilTold("everybody reads", PATIENCE, () -> {
            requireNoFailure();
            return subscriptions() >= wanted;
        });
    }

    /** Connects them all. */
    void connect(List<UUID> people, String after) throws InterruptedException {
        var subscription = new JsonObject()
                .put(
                        "query",
                        "subscription ($id: ID!, $after: String) { chatEvents(chatId: $id, after: $after) {" + fields
                                + "} }")
                .put("variables", new JsonObject().put("id", chat.id()).put("after", after));
        var connecting = new Semaphore(CONNECTING_AT_ONCE);
        for (int i = 0; i < people.size(); i++) {
            connecting.acquire();
            new Counting(people.get(i), i % cluster.size(), subscription)
                    .open()
                    .onComplete(opened -> connecting.release());
        }
        connecting.acquire(CONNECTING_AT_ONCE);
        requireNoFailure();
    }

    private int subscriptions() {
        return IntStream.range(0, cluster.size())
                .map(instance -> new Footprint(cluster.service(instance)).subscriptions())
                .sum();
    }

    private void requireNoFailure() {
        if (!failures.isEmpty()) {
            throw new IllegalStateException(failures.size() + " readers were cut off: " + failures.peek());
        }
    }

    /** Reads nothing more, and leaves the connections as they are. */
    void stall() {
        sockets.forEach(LiveSocket::stall);
    }

    void leave() {
        int left = Math.max(0, subscriptions() - joined);
        leaving = true;
        sockets.forEach(LiveSocket::close);
        sockets.clear();
        Waiting.untilTold("everybody has left", PATIENCE, () -> subscriptions() <= left);
        failures.clear();
        joined = 0;
        leaving = false;
    }

    /** How many streams have ended that nobody left. */
    int ended() {
        return failures.size();
    }

    /** A reader who is turned away before the first event, by a busy instance, tries again. */
    private final class Counting implements LiveSocket.Reader {

        private final UUID person;
        private final int instance;
        private final JsonObject subscription;
        private boolean reads;

        Counting(UUID person, int instance, JsonObject subscription) {
            this.person = person;
            this.instance = instance;
            this.subscription = subscription;
        }

        Future<LiveSocket> open() {
            return LiveSocket.open(
                            client,
                            cluster.service(instance).uri("/graphql"),
                            cluster.token(person),
                            subscription,
                            this)
                    .onSuccess(sockets::add)
                    .onFailure(failure -> failures.add(failure.toString()));
        }

        @Override
        public void next(String message) {
            reads = true;
            deliveries.took(message);
        }

        @Override
        public void ended(String why) {
            if (reads || leaving) {
                failures.add(why);
            } else {
                open();
            }
        }
    }
}
