package io.parta.platform.graphql.transport.websocket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parta.testing.GraphQLSocket;
import io.parta.testing.GraphQLSocket.Closed;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.WebSocketFrameType;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Single messages: their shape, size, number, and what keeps an idle socket open. */
@QuarkusTest
class SocketMessageTest {

    private static final int MAX_BYTES = 262_144;

    @TestHTTPResource("/graphql")
    URI graphql;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no json",
                "[]",
                "\"text\"",
                "{}",
                "{\"type\":1}",
                "{\"type\":\"start\"}",
                "{\"type\":\"next\",\"id\":\"1\",\"payload\":{}}",
                "{\"type\":\"ping\",\"payload\":\"text\"}",
                "{\"type\":\"pong\",\"payload\":[]}",
                "{\"type\":\"complete\"}",
                "{\"type\":\"complete\",\"id\":1}",
                "{\"type\":\"subscribe\",\"payload\":{\"query\":\"{ serverTime }\"}}",
                "{\"type\":\"subscribe\",\"id\":\"\",\"payload\":{\"query\":\"{ serverTime }\"}}",
                "{\"type\":\"subscribe\",\"id\":\"1\"}",
                "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":\"{ serverTime }\"}",
                "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{}}",
                "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":1}}",
                "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":\"{ serverTime }\",\"operationName\":1}}",
                "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":\"{ serverTime }\",\"variables\":[]}}",
                "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":\"{ serverTime }\",\"extensions\":\"\"}}",
                "{\"type\":\"ping\"} {\"type\":\"ping\"}"
            })
    void closesAtAMalformedMessage(String text) {
        try (var socket = GraphQLSocket.open(graphql, null)) {
            socket.sendText(text);
            assertThat(socket.expectClose().code()).isEqualTo(4400);
        }
    }

    @Test
    void takesNullForWhatIsOptional() {
        try (var socket = GraphQLSocket.open(graphql, null)) {
            socket.sendText("{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":\"{ serverTime }\","
                    + "\"operationName\":null,\"variables\":null,\"extensions\":null}}");
            socket.expect("next", "1");
            socket.expect("complete", "1");
        }
    }

    @Test
    void closesAtABinaryMessage() {
        try (var socket = GraphQLSocket.open(graphql, null)) {
            socket.sendFrame(WebSocketFrameType.BINARY, "{\"type\":\"ping\"}".getBytes(UTF_8), true);
            assertThat(socket.expectClose()).isEqualTo(new Closed(4400, "Text messages only"));
        }
    }

    @Test
    void closesAtTextThatIsNotUtf8() {
        try (var socket = GraphQLSocket.open(graphql, null)) {
            byte[] bytes = "{\"type\":\"ping\",\"payload\":{\"a\":\"?\"}}".getBytes(UTF_8);
            bytes[new String(bytes, UTF_8).indexOf('?')] = (byte) 0xC0;
            socket.sendFrame(WebSocketFrameType.TEXT, bytes, true);
            assertThat(socket.expectClose().code()).isEqualTo(1007);
        }
    }

    @Test
    void putsFragmentsTogetherEvenWithinACharacter() {
        try (var socket = GraphQLSocket.open(graphql, null)) {
            byte[] bytes = pingOf("парта").getBytes(UTF_8);
            socket.sendFrame(WebSocketFrameType.TEXT, Arrays.copyOfRange(bytes, 0, bytes.length - 6), false);
            for (int i = bytes.length - 6; i < bytes.length; i++) {
                socket.sendFrame(WebSocketFrameType.CONTINUATION, new byte[] {bytes[i]}, i == bytes.length - 1);
            }
            socket.expect("pong");
        }
    }

    @Test
    void takesAMessageOfTheLargestSize() {
        try (var socket = GraphQLSocket.open(graphql, null)) {
            socket.sendText(pingOfSize(MAX_BYTES));
            socket.expect("pong");
        }
    }

    @Test
    void closesAtAMessageOneByteLarger() {
        try (var socket = GraphQLSocket.open(graphql, null)) {
            socket.sendText(pingOfSize(MAX_BYTES + 1));
            assertThat(socket.expectClose().code()).isEqualTo(1009);
        }
    }

    /** Ten thousand strangers who each begin a large message and end none would take gigabytes. */
    @Test
    void takesNoMoreThanACredentialBeforeTheConnectionIsAcknowledged() {
        try (var socket = GraphQLSocket.connect(graphql)) {
            socket.sendFrame(WebSocketFrameType.TEXT, new byte[16 * 1024 + 1], false);
            assertThat(socket.expectClose().code()).isEqualTo(1009);
        }
    }

    @Test
    void closesAtFragmentsThatAreTooLargeTogether() {
        try (var socket = GraphQLSocket.open(graphql, null)) {
            byte[] bytes = pingOfSize(MAX_BYTES + 1).getBytes(UTF_8);
            int half = bytes.length / 2;
            socket.sendFrame(WebSocketFrameType.TEXT, Arrays.copyOfRange(bytes, 0, half), false);
            socket.sendFrame(WebSocketFrameType.CONTINUATION, Arrays.copyOfRange(bytes, half, bytes.length), true);
            assertThat(socket.expectClose().code()).isEqualTo(1009);
        }
    }

    @Test
    void closesAtAnEndlessRowOfEmptyFragments() {
        try (var socket = GraphQLSocket.open(graphql, null)) {
            socket.sendFrame(WebSocketFrameType.TEXT, new byte[0], false);
            for (int i = 0; i < 1_024; i++) {
                socket.sendFrame(WebSocketFrameType.CONTINUATION, new byte[0], false);
            }
            assertThat(socket.expectClose().code()).isEqualTo(1009);
        }
    }

    @Test
    void answersPingsBeforeAndAfterTheInitialisation() {
        try (var socket = GraphQLSocket.connect(graphql)) {
            socket.ping(new JsonObject());
            assertThat(socket.expect("pong").getMap()).containsOnlyKeys("type");
            socket.init(null);
            socket.expect("connection_ack");
            socket.send(new JsonObject().put("type", "ping"));
            socket.expect("pong");
            socket.send(new JsonObject().put("type", "pong").put("payload", new JsonObject()));
            socket.send(new JsonObject().put("type", "ping"));
            socket.expect("pong");
        }
    }

    @Test
    void takesFiftyMessagesInASecond() {
        try (var socket = GraphQLSocket.open(graphql, null)) {
            for (int i = 0; i < 49; i++) {
                socket.ping(new JsonObject());
            }
            for (int i = 0; i < 49; i++) {
                socket.expect("pong");
            }
            assertThat(socket.isClosed()).isFalse();
        }
    }

    @Test
    void closesAtTheFiftyFirstMessageInASecond() {
        try (var socket = GraphQLSocket.open(graphql, null)) {
            for (int i = 0; i < 200; i++) {
                socket.ping(new JsonObject());
            }
            assertThat(socket.expectClose()).isEqualTo(new Closed(4429, "At most 50 messages a second"));
        }
    }

    @Test
    void pingsASilentSocketAndKeepsItOpen() {
        try (var socket = GraphQLSocket.open(graphql, null)) {
            await().atMost(GraphQLSocket.PATIENCE).until(() -> socket.pings() >= 2);
            assertThat(socket.isClosed()).isFalse();
        }
    }

    @Test
    void closesASocketThatDoesNotAnswerPings() {
        try (var socket = GraphQLSocket.open(graphql, null).ignorePings()) {
            assertThat(socket.expectClose()).isEqualTo(new Closed(4408, "No answer to ping"));
        }
    }

    private static String pingOf(String text) {
        return new JsonObject()
                .put("type", "ping")
                .put("payload", new JsonObject().put("a", text))
                .encode();
    }

    private static String pingOfSize(int bytes) {
        return pingOf("a".repeat(bytes - pingOf("").length()));
    }
}
