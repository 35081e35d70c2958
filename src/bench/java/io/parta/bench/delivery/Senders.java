package io.parta.bench.delivery;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Sends messages of a chat, each under its key to any instance until one of them has answered with its number. */
final class Senders {

    private static final String SEND = "mutation ($input: MessageSendInput!) { messageSend(input: $input) {"
            + " message { sequence } userErrors { code } } }";
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final long PAUSE_NANOS = 100_000_000;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Cluster cluster;
    private final SeededChat chat;
    private final Map<String, Integer> acknowledged = new ConcurrentHashMap<>();
    private final Map<String, Integer> retries = new ConcurrentSkipListMap<>();
    private final AtomicInteger highest = new AtomicInteger();

    Senders(Cluster cluster, SeededChat chat) {
        this.cluster = cluster;
        this.chat = chat;
    }

    /** The text that a message of this key has. */
    static String text(String key) {
        return "Сообщение " + key;
    }

    /** Sends until the message is acknowledged; the number that it has. */
    int send(UUID person, String key, int instance) {
        return send(person, key, text(key), instance);
    }

    int send(UUID person, String key, String text, int instance) {
        var input =
                new JsonObject().put("chatId", chat.id()).put("clientKey", key).put("text", text);
        String token = cluster.token(person);
        for (int attempt = 0; ; attempt++) {
            int number = attempt(cluster.graphql((instance + attempt) % cluster.size()), token, input);
            if (number > 0) {
                acknowledged.put(key, number);
                highest.accumulateAndGet(number, Math::max);
                return number;
            }
            LockSupport.parkNanos(PAUSE_NANOS / 2 + ThreadLocalRandom.current().nextLong(PAUSE_NANOS));
        }
    }

    /** The message's number; zero when it is not known whether there is one. */
    private int attempt(URI graphql, String token, JsonObject input) {
        var body = new JsonObject().put("query", SEND).put("variables", new JsonObject().put("input", input));
        var request = HttpRequest.newBuilder(graphql)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString(body.encode()))
                .build();
        try {
            return number(http.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException lost) {
            retries.merge(lost.getClass().getSimpleName(), 1, Integer::sum);
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private int number(HttpResponse<String> response) {
        if (!response.body().startsWith("{")) {
            retries.merge("status " + response.statusCode(), 1, Integer::sum);
            return 0;
        }
        var answer = new JsonObject(response.body());
        if (answer.containsKey("errors")) {
            var extensions =
                    answer.getJsonArray("errors").getJsonObject(0).getJsonObject("extensions", new JsonObject());
            retries.merge(extensions.getString("code", "error"), 1, Integer::sum);
            return 0;
        }
        var payload = answer.getJsonObject("data").getJsonObject("messageSend");
        if (payload.getJsonObject("message") == null) {
            throw new IllegalStateException("A message is refused: " + response.body());
        }
        return payload.getJsonObject("message").getInteger("sequence");
    }

    /** Numbers by key, of those whose answer came. */
    Map<String, Integer> acknowledged() {
        return acknowledged;
    }

    /** The highest number that was answered. */
    int highest() {
        return highest.get();
    }

    /** How often something was sent again, by what had come in place of an answer. */
    Map<String, Integer> retries() {
        return new TreeMap<>(retries);
    }
}
