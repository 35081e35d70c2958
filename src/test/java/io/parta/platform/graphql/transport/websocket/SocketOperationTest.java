package io.parta.platform.graphql.transport.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parta.testing.GraphQLSocket;
import io.parta.testing.GraphQLSocket.Closed;
import io.parta.testing.Notifications;
import io.parta.testing.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Operations of a socket: queries, mutations and subscriptions under one protocol, their ids and their number. */
@QuarkusTest
class SocketOperationTest {

    private static final String NOTIFICATIONS = "subscription { notifications { cursor type occurredAt } }";
    private static final String RENAME =
            "mutation($input: ProfileUpdateInput!) { profileUpdate(input: $input) { userErrors { code } } }";

    @TestHTTPResource("/graphql")
    URI graphql;

    @Inject
    Notifications notifications;

    @Test
    void answersAQueryOnceAndCompletesIt() {
        try (var socket = GraphQLSocket.open(graphql, null)) {
            socket.subscribe("1", "{ serverTime }");
            JsonObject payload = socket.expect("next", "1").getJsonObject("payload");
            assertThat(payload.getJsonObject("data").getString("serverTime")).endsWith("Z");
            assertThat(payload.getJsonObject("extensions").getJsonObject("cost").getInteger("requested"))
                    .isEqualTo(1);
            socket.expect("complete", "1");
        }
    }

    @Test
    void givesBackAnIdThatNeedsEscaping() {
        try (var socket = GraphQLSocket.open(graphql, null)) {
            socket.subscribe("\"парта\"\n", "{ serverTime }");
            socket.expect("next", "\"парта\"\n");
            socket.expect("complete", "\"парта\"\n");
        }
    }

    @Test
    void answersAMutation() {
        try (var socket = GraphQLSocket.open(graphql, Tokens.of("teacher"))) {
            socket.subscribe("1", RENAME, rename("Таня", version(socket)));
            JsonObject payload = socket.expect("next", "1").getJsonObject("payload");
            assertThat(payload.getJsonObject("data")
                            .getJsonObject("profileUpdate")
                            .getJsonArray("userErrors"))
                    .isEmpty();
            socket.expect("complete", "1");
        }
    }

    @Test
    void takesAnIdempotencyKeyFromTheExtensions() {
        String key = UUID.randomUUID().toString();
        try (var socket = GraphQLSocket.open(graphql, Tokens.of("teacher"))) {
            int version = version(socket);
            socket.send(keyed("1", key, rename("Таня", version)));
            JsonObject first = socket.expect("next", "1").getJsonObject("payload");
            socket.expect("complete", "1");
            socket.send(keyed("2", key, rename("Таня", version)));
            assertThat(socket.expect("next", "2").getJsonObject("payload").getJsonObject("data"))
                    .isEqualTo(first.getJsonObject("data"));
            socket.expect("complete", "2");
            socket.send(keyed("3", key, rename("Тоня", version)));
            assertThat(socket.expect("next", "3").encode()).contains("IDEMPOTENCY_KEY_REUSED");
        }
    }

    @Test
    void freesTheIdAfterCompleteAndAfterError() {
        try (var socket = GraphQLSocket.open(graphql, null)) {
            socket.subscribe("1", "{ serverTime }");
            socket.expect("next", "1");
            socket.expect("complete", "1");
            socket.subscribe("1", "{ noSuchField }");
            assertThat(code(socket.expect("error", "1"))).isEqualTo("GRAPHQL_VALIDATION_FAILED");
            socket.subscribe("1", "{ serverTime ");
            assertThat(code(socket.expect("error", "1"))).isEqualTo("GRAPHQL_PARSE_FAILED");
            socket.subscribe("1", "{ serverTime }");
            socket.expect("next", "1");
            socket.expect("complete", "1");
        }
    }

    @Test
    void refusesANumberThatNoParserShouldMeet() {
        try (var socket = GraphQLSocket.open(graphql, null)) {
            socket.sendText("{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":\"{ serverTime }\","
                    + "\"variables\":{\"n\":1e100000000}}}");
            assertThat(code(socket.expect("error", "1"))).isEqualTo("NUMBER_OUT_OF_RANGE");
            socket.subscribe("1", "{ serverTime(n: 1e100000000) }");
            assertThat(code(socket.expect("error", "1"))).isEqualTo("NUMBER_OUT_OF_RANGE");
        }
    }

    @Test
    void closesAtAnIdInUse() {
        try (var socket = GraphQLSocket.open(graphql, Tokens.of("teacher"))) {
            socket.subscribe("1", NOTIFICATIONS);
            socket.subscribe("1", "{ serverTime }");
            assertThat(socket.expectClose()).isEqualTo(new Closed(4409, "Subscriber for 1 already exists"));
        }
    }

    @Test
    void refusesASubscriptionThatNeedsALogIn() {
        try (var socket = GraphQLSocket.open(graphql, null)) {
            socket.subscribe("1", NOTIFICATIONS);
            assertThat(code(socket.expect("error", "1"))).isEqualTo("UNAUTHENTICATED");
            socket.subscribe("1", "{ serverTime }");
            socket.expect("next", "1");
        }
    }

    /** LV-2. */
    @Test
    void deliversEventsAndResumesAfterACursor() {
        try (var socket = GraphQLSocket.open(graphql, Tokens.of("student"))) {
            subscribeLive(socket, "1", "student");
            notifications.send("student", 1);
            String cursor = cursor(socket.expect("next", "1"));
            socket.complete("1");
            notifications.send("student", 3);
            socket.subscribe("1", "subscription { notifications(after: \"" + cursor + "\") { cursor } }");
            Set<String> cursors = new HashSet<>();
            for (int i = 0; i < 3; i++) {
                cursors.add(cursor(socket.expect("next", "1")));
            }
            assertThat(cursors).hasSize(3).doesNotContain(cursor);
        }
    }

    @Test
    void sendsNothingAfterTheClientCompleted() {
        try (var socket = GraphQLSocket.open(graphql, Tokens.of("guardian"))) {
            subscribeLive(socket, "1", "guardian");
            socket.complete("1");
            socket.complete("no such id");
            socket.ping(new JsonObject());
            await().until(() ->
                    "pong".equals(socket.expect(GraphQLSocket.PATIENCE).getString("type")));
            notifications.send("guardian", 1);
            subscribeLive(socket, "2", "guardian");
            assertThat(socket.drain()).noneMatch(message -> "1".equals(message.getString("id")));
        }
    }

    @Test
    void runsAHundredOperationsAndRefusesOneMore() {
        try (var socket = GraphQLSocket.open(graphql, Tokens.of("staff"))) {
            String fromHere =
                    NOTIFICATIONS.replace("notifications", "notifications(after: \"" + cursor(socket) + "\")");
            for (int i = 1; i <= 101; i++) {
                socket.subscribe("s" + i, fromHere);
            }
            assertThat(code(socket.expect("error", "s101"))).isEqualTo("TOO_MANY_OPERATIONS");
            socket.complete("s1");
            socket.subscribe("q", "{ serverTime }");
            socket.expect("next", "q");
            socket.expect("complete", "q");
            notifications.send("staff", 1);
            Set<String> reached = new HashSet<>();
            while (reached.size() < 99) {
                reached.add(socket.expect("next").getString("id"));
            }
            assertThat(reached).doesNotContain("s1").contains("s2", "s100");
        }
    }

    /** Subscribes and waits until events arrive: there is no other sign that a stream is live. */
    private void subscribeLive(GraphQLSocket socket, String id, String user) {
        socket.subscribe(id, NOTIFICATIONS);
        await().atMost(GraphQLSocket.PATIENCE).until(() -> {
            notifications.send(user, 1);
            return socket.drain().stream().anyMatch(message -> id.equals(message.getString("id")));
        });
        socket.ping(new JsonObject().put("settled", true));
        await().until(() -> "pong".equals(socket.expect(GraphQLSocket.PATIENCE).getString("type")));
        socket.drain();
    }

    private static String cursor(GraphQLSocket socket) {
        socket.subscribe("c", "{ viewer { notificationsCursor } }");
        JsonObject payload = socket.expect("next", "c").getJsonObject("payload");
        socket.expect("complete", "c");
        return payload.getJsonObject("data").getJsonObject("viewer").getString("notificationsCursor");
    }

    private static int version(GraphQLSocket socket) {
        socket.subscribe("v", "{ viewer { version } }");
        JsonObject payload = socket.expect("next", "v").getJsonObject("payload");
        socket.expect("complete", "v");
        return payload.getJsonObject("data").getJsonObject("viewer").getInteger("version");
    }

    private static JsonObject rename(String name, int version) {
        return new JsonObject()
                .put("input", new JsonObject().put("version", version).put("nickname", name));
    }

    private static JsonObject keyed(String id, String key, JsonObject variables) {
        return GraphQLSocket.subscription(
                id,
                new JsonObject()
                        .put("query", RENAME)
                        .put("variables", variables)
                        .put("extensions", new JsonObject().put("idempotencyKey", key)));
    }

    private static String cursor(JsonObject next) {
        return next.getJsonObject("payload")
                .getJsonObject("data")
                .getJsonObject("notifications")
                .getString("cursor");
    }

    private static String code(JsonObject error) {
        return error.getJsonArray("payload")
                .getJsonObject(0)
                .getJsonObject("extensions")
                .getString("code");
    }
}
