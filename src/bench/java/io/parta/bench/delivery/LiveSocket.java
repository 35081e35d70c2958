package io.parta.bench.delivery;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.JsonObject;
import java.net.URI;

/** A client's socket of {@code graphql-transport-ws} with one subscription; its reader is called on one event loop. */
final class LiveSocket {

    private static final String NEXT = "{\"id\":\"1\",\"type\":\"next\"";
    private static final int CONNECT_MILLIS = 5_000;
    private static final int SOCKETS = 30_000;

    /** Who follows the subscription. */
    interface Reader {

        /** An event, as the text of its message. */
        void next(String message);

        /** The subscription or its socket has ended; once, and nothing after it. */
        void ended(String why);
    }

    private final Reader reader;
    private final WebSocket socket;
    private boolean over;

    private LiveSocket(WebSocket socket, Reader reader) {
        this.socket = socket;
        this.reader = reader;
    }

    static WebSocketClient client(Vertx vertx) {
        return vertx.createWebSocketClient(options());
    }

    /** A client whose system takes little from a connection that is not read. */
    static WebSocketClient narrowClient(Vertx vertx) {
        return vertx.createWebSocketClient(options().setReceiveBufferSize(4_096));
    }

    private static WebSocketClientOptions options() {
        var options = new WebSocketClientOptions().setMaxConnections(SOCKETS).setMaxMessageSize(1 << 20);
        options.setMaxFrameSize(1 << 20).setConnectTimeout(CONNECT_MILLIS);
        return options;
    }

    /**
     * Connects, logs in and subscribes; when there is no socket, the future fails and the reader hears nothing.
     *
     * @param subscription document and variables
     */
    static Future<LiveSocket> open(
            WebSocketClient client, URI graphql, String token, JsonObject subscription, Reader reader) {
        var options = new WebSocketConnectOptions()
                .addSubProtocol("graphql-transport-ws")
                .setHost(graphql.getHost())
                .setPort(graphql.getPort())
                .setURI(graphql.getPath());
        return client.connect(options).map(socket -> {
            var live = new LiveSocket(socket, reader);
            var subscribe = message("subscribe").put("id", "1").put("payload", subscription);
            socket.textMessageHandler(text -> live.heard(text, subscribe));
            socket.closeHandler(closed -> live.end("closed with " + socket.closeStatusCode()));
            socket.exceptionHandler(failure -> socket.close());
            socket.writeTextMessage(message("connection_init")
                    .put("payload", new JsonObject().put("authorization", "Bearer " + token))
                    .encode());
            return live;
        });
    }

    /** Takes nothing more from the connection. */
    void stall() {
        socket.pause();
    }

    void close() {
        socket.close();
    }

    private void heard(String text, JsonObject subscribe) {
        if (over) {
            return;
        }
        if (text.startsWith(NEXT)) {
            reader.next(text);
            return;
        }
        switch (new JsonObject(text).getString("type")) {
            case "connection_ack" -> socket.writeTextMessage(subscribe.encode());
            case "ping" -> socket.writeTextMessage(message("pong").encode());
            case "error", "complete" -> {
                end(text);
                socket.close();
            }
            default -> {}
        }
    }

    private void end(String why) {
        if (!over) {
            over = true;
            reader.ended(why);
        }
    }

    private static JsonObject message(String type) {
        return new JsonObject().put("type", type);
    }
}
