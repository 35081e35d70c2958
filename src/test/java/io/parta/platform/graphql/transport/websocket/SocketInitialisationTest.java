package io.parta.platform.graphql.transport.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.parta.testing.GraphQLSocket;
import io.parta.testing.GraphQLSocket.Closed;
import io.parta.testing.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.UpgradeRejectedException;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From the handshake to {@code connection_ack}, and every way not to get there. */
@QuarkusTest
class SocketInitialisationTest {

    private static final String PROTOCOL = "graphql-transport-ws";

    @TestHTTPResource("/graphql")
    URI graphql;

    @Test
    void acknowledgesAnAnonymousConnectionWithItsLimits() {
        try (var socket = GraphQLSocket.connect(graphql)) {
            socket.init(null);
            JsonObject payload = socket.expect("connection_ack").getJsonObject("payload");
            assertThat(payload.getValue("expiresAt")).isNull();
            assertThat(payload.getJsonObject("limits").getMap())
                    .containsEntry("operations", 10)
                    .containsEntry("messagesPerSecond", 50)
                    .containsEntry("messageBytes", 262_144);
        }
    }

    /** ID-9: whatever depends on a clock tells the service's. */
    @Test
    void tellsALoggedInConnectionTheTimeAndWhenItEnds() {
        try (var socket = GraphQLSocket.connect(graphql)) {
            socket.init(Tokens.of("teacher"));
            JsonObject payload = socket.expect("connection_ack").getJsonObject("payload");
            Instant serverTime = Instant.parse(payload.getString("serverTime"));
            assertThat(Instant.parse(payload.getString("expiresAt"))).isAfter(serverTime);
            assertThat(payload.getJsonObject("limits").getInteger("operations")).isEqualTo(100);
        }
    }

    @Test
    void takesTheCredentialFromTheHeaderOfTheHandshakeToo() {
        var options = new WebSocketConnectOptions()
                .addSubProtocol(PROTOCOL)
                .putHeader("Authorization", "Bearer " + Tokens.of("teacher"));
        try (var socket = GraphQLSocket.connect(graphql, options)) {
            socket.init(null);
            JsonObject payload = socket.expect("connection_ack").getJsonObject("payload");
            assertThat(payload.getString("expiresAt")).isNotNull();
        }
    }

    @Test
    void takesACapitalisedCredential() {
        try (var socket = GraphQLSocket.connect(graphql)) {
            socket.send(new JsonObject()
                    .put("type", "connection_init")
                    .put("payload", new JsonObject().put("Authorization", "Bearer " + Tokens.of("teacher"))));
            JsonObject payload = socket.expect("connection_ack").getJsonObject("payload");
            assertThat(payload.getString("expiresAt")).isNotNull();
        }
    }

    @Test
    void closesASocketThatDoesNotInitialise() {
        try (var socket = GraphQLSocket.connect(graphql)) {
            assertThat(socket.expectClose()).isEqualTo(new Closed(4408, "Connection initialisation timeout"));
        }
    }

    /** One pupil with one token must not take the places of a whole school. */
    @Test
    void takesFiftySocketsOfAPersonAndNotOneMoreUntilOneLeaves() {
        String token = Tokens.of("student2");
        List<GraphQLSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < 50; i++) {
                sockets.add(GraphQLSocket.open(graphql, token));
            }
            try (var more = GraphQLSocket.connect(graphql);
                    var another = GraphQLSocket.open(graphql, Tokens.of("teacher"))) {
                more.init(token);
                assertThat(more.expectClose()).isEqualTo(new Closed(4429, "Too many sockets of this person or vendor"));
                assertThat(another.isClosed()).isFalse();
            }
            sockets.get(0).close();
            sockets.get(0).expectClose();
            await().ignoreExceptionsInstanceOf(AssertionError.class)
                    .until(() -> sockets.add(GraphQLSocket.open(graphql, token)));
        } finally {
            sockets.forEach(GraphQLSocket::close);
        }
    }

    @Test
    void closesAtASecondInitialisation() {
        try (var socket = GraphQLSocket.open(graphql, null)) {
            socket.init(null);
            assertThat(socket.expectClose()).isEqualTo(new Closed(4429, "Too many initialisation requests"));
        }
    }

    @Test
    void closesAtASecondInitialisationWhileTheFirstIsUnderWay() {
        try (var socket = GraphQLSocket.connect(graphql)) {
            socket.init(Tokens.of("teacher"));
            socket.init(Tokens.of("teacher"));
            assertThat(socket.expectClose().code()).isEqualTo(4429);
        }
    }

    @Test
    void closesAtAnOperationBeforeTheInitialisation() {
        try (var socket = GraphQLSocket.connect(graphql)) {
            socket.subscribe("1", "{ serverTime }");
            assertThat(socket.expectClose()).isEqualTo(new Closed(4401, "Unauthorized"));
        }
    }

    @Test
    void refusesATokenThatIsNone() {
        try (var socket = GraphQLSocket.connect(graphql)) {
            socket.init("no.such.token");
            assertThat(socket.expectClose()).isEqualTo(new Closed(4403, "Forbidden: UNAUTHENTICATED"));
        }
    }

    @Test
    void refusesACredentialOfAnotherScheme() {
        try (var socket = GraphQLSocket.connect(graphql)) {
            socket.send(new JsonObject()
                    .put("type", "connection_init")
                    .put("payload", new JsonObject().put("authorization", "Basic dGVhY2hlcjp0ZWFjaGVy")));
            assertThat(socket.expectClose().code()).isEqualTo(4403);
        }
    }

    @Test
    void closesASocketOfAnotherSubprotocol() {
        // As a header: a client that names its subprotocol properly does not even come this far.
        var options = new WebSocketConnectOptions().putHeader("Sec-WebSocket-Protocol", "graphql-ws");
        try (var socket = GraphQLSocket.connect(graphql, options)) {
            assertThat(socket.expectClose()).isEqualTo(new Closed(4406, "Subprotocol not acceptable"));
        }
    }

    @Test
    void closesASocketWithoutASubprotocol() {
        try (var socket = GraphQLSocket.connect(graphql, new WebSocketConnectOptions())) {
            assertThat(socket.expectClose().code()).isEqualTo(4406);
        }
    }

    @Test
    void choosesItsSubprotocolAmongOthers() {
        var options = new WebSocketConnectOptions().addSubProtocol("graphql-ws").addSubProtocol(PROTOCOL);
        try (var socket = GraphQLSocket.connect(graphql, options)) {
            socket.init(null);
            socket.expect("connection_ack");
        }
    }

    @Test
    void refusesTheUpgradeOfAForeignPage() {
        var options =
                new WebSocketConnectOptions().addSubProtocol(PROTOCOL).putHeader("Origin", "https://evil.example");
        assertThatThrownBy(() -> GraphQLSocket.connect(graphql, options))
                .hasCauseInstanceOf(UpgradeRejectedException.class)
                .hasMessageContaining("403");
    }

    @Test
    void refusesTheUpgradeOfASandboxedPage() {
        var options = new WebSocketConnectOptions().addSubProtocol(PROTOCOL).putHeader("Origin", "null");
        assertThatThrownBy(() -> GraphQLSocket.connect(graphql, options)).hasMessageContaining("403");
    }

    @Test
    void upgradesItsOwnPages() {
        var options = new WebSocketConnectOptions()
                .addSubProtocol(PROTOCOL)
                .putHeader("Origin", "http://" + graphql.getHost() + ":" + graphql.getPort());
        try (var socket = GraphQLSocket.connect(graphql, options)) {
            socket.init(null);
            socket.expect("connection_ack");
        }
    }

    @Test
    void speaksTheLanguageOfTheInitialisation() {
        try (var socket = GraphQLSocket.connect(graphql)) {
            socket.send(new JsonObject()
                    .put("type", "connection_init")
                    .put("payload", new JsonObject().put("acceptLanguage", "en")));
            socket.expect("connection_ack");
            assertThat(numberRefusal(socket)).matches("\\p{ASCII}+");
        }
    }

    @Test
    void speaksTheLanguageOfTheHandshakeOrRussian() {
        var english = new WebSocketConnectOptions().addSubProtocol(PROTOCOL).putHeader("Accept-Language", "en-GB");
        try (var inEnglish = GraphQLSocket.connect(graphql, english);
                var inRussian = GraphQLSocket.open(graphql, null)) {
            inEnglish.init(null);
            inEnglish.expect("connection_ack");
            assertThat(numberRefusal(inEnglish)).matches("\\p{ASCII}+");
            assertThat(numberRefusal(inRussian)).containsPattern("\\p{IsCyrillic}");
        }
    }

    private static String numberRefusal(GraphQLSocket socket) {
        socket.sendText("{\"type\":\"subscribe\",\"id\":\"n\","
                + "\"payload\":{\"query\":\"{ serverTime }\",\"variables\":{\"n\":1e99999}}}");
        return socket.expect("error", "n")
                .getJsonArray("payload")
                .getJsonObject(0)
                .getString("message");
    }
}
