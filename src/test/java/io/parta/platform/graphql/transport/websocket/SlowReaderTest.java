package io.parta.platform.graphql.transport.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.parta.testing.GraphQLSocket;
import io.parta.testing.Notifications;
import io.parta.testing.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** LV-5: what waits for a reader is bounded; a reader that does not drain loses its stream, then its socket. */
@QuarkusTest
class SlowReaderTest {

    /** Frames of some two kilobytes, so that the buffers of the system are full soon. */
    private static final String WIDE = IntStream.range(0, 29)
            .mapToObj(i -> "aVeryLongAliasThatMakesFramesWide" + i + ": cursor ")
            .collect(Collectors.joining(
                    "", "subscription($after: String) { notifications(after: $after) { cursor ", "} }"));

    private static final int MANY = 3_000;

    @TestHTTPResource("/graphql")
    URI graphql;

    @Inject
    Notifications notifications;

    @Inject
    MeterRegistry metrics;

    /** Notifications seen before the reader became slow. */
    private int firstCount;

    @Test
    void endsTheStreamOfASlowReaderWithTheCursorToGoOnFrom() {
        try (var socket = open("educator")) {
            List<String> seen = new ArrayList<>();
            live(socket, "1", "educator", seen);
            double resyncs = count("parta.live.resyncs");
            socket.pause();
            notifications.send("educator", MANY);
            await().atMost(GraphQLSocket.PATIENCE).until(() -> count("parta.live.resyncs") > resyncs);
            socket.resume();
            JsonObject error = readUntilError(socket, seen);
            JsonObject extensions =
                    error.getJsonArray("payload").getJsonObject(0).getJsonObject("extensions");
            assertThat(extensions.getString("code")).isEqualTo("RESYNC_REQUIRED");
            assertThat(extensions.getString("cursor")).isEqualTo(seen.get(seen.size() - 1));
            socket.subscribe("1", WIDE, new JsonObject().put("after", extensions.getString("cursor")));
            notifications.send("educator", 1);
            await().atMost(Duration.ofSeconds(60)).until(() -> {
                collect(socket, seen);
                return new LinkedHashSet<>(seen).size() >= firstCount + MANY + 1;
            });
            assertThat(seen).doesNotHaveDuplicates();
        }
    }

    @Test
    void cutsASocketThatTakesNothingAtAll() {
        double cut = closes("1013");
        try (var socket = open("college")) {
            List<String> seen = new ArrayList<>();
            live(socket, "1", "college", seen);
            socket.pause();
            notifications.send("college", MANY);
            await().atMost(Duration.ofSeconds(60)).until(() -> closes("1013") > cut);
            socket.resume();
            assertThat(socket.expectClose().code()).isIn(1006, 1013);
        }
    }

    private GraphQLSocket open(String user) {
        var socket = GraphQLSocket.connectNarrow(graphql);
        socket.init(Tokens.of(user));
        socket.expect("connection_ack");
        return socket;
    }

    private void live(GraphQLSocket socket, String id, String user, List<String> seen) {
        socket.subscribe(id, WIDE);
        await().atMost(GraphQLSocket.PATIENCE).until(() -> {
            notifications.send(user, 1);
            collect(socket, seen);
            return !seen.isEmpty();
        });
        socket.ping(new JsonObject());
        JsonObject message = socket.expect(GraphQLSocket.PATIENCE);
        while (!"pong".equals(message.getString("type"))) {
            seen.add(cursor(message));
            message = socket.expect(GraphQLSocket.PATIENCE);
        }
        firstCount = seen.size();
    }

    private static JsonObject readUntilError(GraphQLSocket socket, List<String> seen) {
        JsonObject message = socket.expect(GraphQLSocket.PATIENCE);
        while (!"error".equals(message.getString("type"))) {
            seen.add(cursor(message));
            message = socket.expect(GraphQLSocket.PATIENCE);
        }
        return message;
    }

    private static void collect(GraphQLSocket socket, List<String> seen) {
        socket.drain().stream()
                .filter(message -> "next".equals(message.getString("type")))
                .forEach(message -> seen.add(cursor(message)));
    }

    private static String cursor(JsonObject next) {
        return next.getJsonObject("payload")
                .getJsonObject("data")
                .getJsonObject("notifications")
                .getString("cursor");
    }

    private double count(String counter) {
        return metrics.get(counter).counter().count();
    }

    private double closes(String code) {
        return metrics.find("parta.websocket.closes").tag("code", code).counters().stream()
                .mapToDouble(io.micrometer.core.instrument.Counter::count)
                .sum();
    }
}
