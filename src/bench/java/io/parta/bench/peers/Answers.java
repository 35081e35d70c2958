package io.parta.bench.peers;

import io.parta.bench.peers.wire.Line;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.NetClient;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Answers as data that can be compared: without how each contender writes ids and times, and what one schema wraps and another does not. */
final class Answers {

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int SEQUENCE_DIGITS = 16;

    private Answers() {}

    /** What one request is answered with, as it came. */
    static Line.Answer ask(Vertx vertx, NetClient client, int port, io.vertx.core.buffer.Buffer request) {
        var answered = new CompletableFuture<Line.Answer>();
        vertx.runOnContext(begin -> Line.open(client, port)
                .onFailure(answered::completeExceptionally)
                .onSuccess(line -> line.ask(request, answer -> {
                    line.close();
                    answered.complete(answer);
                })));
        return answered.orTimeout(30, TimeUnit.SECONDS).join();
    }

    /** @param own whether messages are the contender's own: their numbers and times differ */
    static Object comparable(String json, boolean own) {
        return value("", new JsonObject(json).getJsonObject("data"), own);
    }

    static @Nullable Object value(String name, @Nullable Object value, boolean own) {
        if (value instanceof JsonObject object) {
            var sorted = new TreeMap<String, @Nullable Object>();
            object.forEach(entry -> sorted.put(entry.getKey(), value(entry.getKey(), entry.getValue(), own)));
            if (List.of().equals(sorted.get("userErrors"))) {
                sorted.remove("userErrors");
            }
            if (sorted.get("viewerState") instanceof Map<?, ?> state) {
                sorted.remove("viewerState");
                state.forEach((key, one) -> sorted.put(key.toString(), one));
            }
            return sorted;
        }
        if (value instanceof JsonArray array) {
            return array.stream().map(one -> value(name, one, own)).toList();
        }
        if (value instanceof String text) {
            return switch (name) {
                case "id" -> own && id(text).length() == 32 + SEQUENCE_DIGITS ? "a message" : id(text);
                case "sentAt" -> own ? "a time" : instant(text).toEpochMilli();
                default -> text;
            };
        }
        return own && name.equals("sequence") ? "a number" : value;
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    /** The key in an id as hexadecimal digits: Parta's are a prefix and base 32, those of others plain, {@code key:number} where two. */
    static String id(String text) {
        int prefix = text.lastIndexOf('_');
        if (prefix < 0) {
            String[] parts = text.split(":");
            String key = parts[0].replace("-", "");
            return parts.length == 1 ? key : key + "%016x".formatted(Long.parseLong(parts[1]));
        }
        var bits = new StringBuilder();
        for (char c : text.substring(prefix + 1).toCharArray()) {
            bits.append(Integer.toBinaryString(32 + ALPHABET.indexOf(c)), 1, 6);
        }
        var digits = new StringBuilder();
        for (int at = 0; at < bits.length() / 8 * 8; at += 4) {
            digits.append(Integer.toHexString(Integer.parseInt(bits.substring(at, at + 4), 2)));
        }
        String all = digits.toString();
        // Keyed by organisation first: the key of the member or class stands behind.
        return all.length() == 64 ? all.substring(32) : all;
    }
}
