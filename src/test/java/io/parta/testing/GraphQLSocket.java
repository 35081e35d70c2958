package io.parta.testing;

import io.netty.buffer.Unpooled;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.http.WebSocketFrame;
import io.vertx.core.http.WebSocketFrameType;
import io.vertx.core.http.impl.ws.WebSocketFrameImpl;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A client of {@code graphql-transport-ws} that a test drives message by message, well-behaved or not. */
public final class GraphQLSocket implements AutoCloseable {

    /** Long enough for a loaded machine; what is expected arrives much sooner. */
    public static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Vertx VERTX = Vertx.vertx();

    /** How the socket was closed. */
    public record Closed(int code, @Nullable String reason) {}

    private final BlockingQueue<JsonObject> received = new LinkedBlockingQueue<>();
    private final CompletableFuture<Closed> closed = new CompletableFuture<>();
    private final AtomicInteger pings = new AtomicInteger();
    private final WebSocket socket;
    private volatile boolean answersPings = true;

    private GraphQLSocket(WebSocket socket) {
        this.socket = socket;
        socket.textMessageHandler(text -> receive(new JsonObject(text)));
        socket.closeHandler(ignored -> closed.complete(
                new Closed(socket.closeStatusCode() == null ? 1006 : socket.closeStatusCode(), socket.closeReason())));
        socket.exceptionHandler(ignored -> {});
    }

    /** A connected socket that has sent nothing. */
    public static GraphQLSocket connect(URI graphql) {
        return connect(graphql, new WebSocketConnectOptions().addSubProtocol("graphql-transport-ws"));
    }

    /**
     * @param options subprotocols and headers of the handshake
     */
    public static GraphQLSocket connect(URI graphql, WebSocketConnectOptions options) {
        return connect(graphql, options, clientOptions());
    }

    /** A connected socket whose system takes little from a connection that the test does not read. */
    public static GraphQLSocket connectNarrow(URI graphql) {
        return connect(
                graphql,
                new WebSocketConnectOptions().addSubProtocol("graphql-transport-ws"),
                clientOptions().setReceiveBufferSize(4_096));
    }

    private static WebSocketClientOptions clientOptions() {
        return new WebSocketClientOptions().setMaxMessageSize(64 << 20).setMaxFrameSize(64 << 20);
    }

    private static GraphQLSocket connect(
            URI graphql, WebSocketConnectOptions options, WebSocketClientOptions clientOptions) {
        options.setHost(graphql.getHost()).setPort(graphql.getPort()).setURI(graphql.getPath());
        var client = VERTX.createWebSocketClient(clientOptions);
        var opened = client.connect(options)
                .map(socket -> new GraphQLSocket(socket))
                .toCompletionStage()
                .toCompletableFuture();
        return get(opened, PATIENCE);
    }

    /** A socket whose connection is acknowledged. */
    public static GraphQLSocket open(URI graphql, @Nullable String token) {
        GraphQLSocket socket = connect(graphql);
        socket.init(token);
        socket.expect("connection_ack");
        return socket;
    }

    public void init(@Nullable String token) {
        var message = new JsonObject().put("type", "connection_init");
        if (token != null) {
            message.put("payload", new JsonObject().put("authorization", "Bearer " + token));
        }
        send(message);
    }

    public void subscribe(String id, String query) {
        subscribe(id, query, new JsonObject());
    }

    public void subscribe(String id, String query, JsonObject variables) {
        send(subscription(id, new JsonObject().put("query", query).put("variables", variables)));
    }

    public static JsonObject subscription(String id, JsonObject payload) {
        return new JsonObject().put("id", id).put("type", "subscribe").put("payload", payload);
    }

    public void complete(String id) {
        send(new JsonObject().put("id", id).put("type", "complete"));
    }

    public void ping(JsonObject payload) {
        send(new JsonObject().put("type", "ping").put("payload", payload));
    }

    public void send(JsonObject message) {
        sendText(message.encode());
    }

    public void sendText(String text) {
        socket.writeFinalTextFrame(text);
    }

    /** A frame of any kind, with any bytes. */
    public void sendFrame(WebSocketFrameType type, byte[] bytes, boolean last) {
        WebSocketFrame frame = new WebSocketFrameImpl(type, Unpooled.wrappedBuffer(bytes), last);
        socket.writeFrame(frame);
    }

    public GraphQLSocket ignorePings() {
        answersPings = false;
        return this;
    }

    /** Stops reading from the connection. */
    public void pause() {
        socket.pause();
    }

    public void resume() {
        socket.resume();
    }

    public int pings() {
        return pings.get();
    }

    /** The next message, pings apart. */
    public JsonObject expect(Duration timeout) {
        try {
            JsonObject message = received.poll(timeout.toMillis(), TimeUnit.MILLISECONDS);
            if (message == null) {
                throw new AssertionError("No message within " + timeout + "; closed: " + closed.getNow(null));
            }
            return message;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The next message, which is of this type. */
    public JsonObject expect(String type) {
        JsonObject message = expect(PATIENCE);
        if (!type.equals(message.getString("type"))) {
            throw new AssertionError("Expected " + type + ", got " + message.encode());
        }
        return message;
    }

    /** The next message, which is of this type and operation. */
    public JsonObject expect(String type, String id) {
        JsonObject message = expect(type);
        if (!id.equals(message.getString("id"))) {
            throw new AssertionError("Expected " + type + " of " + id + ", got " + message.encode());
        }
        return message;
    }

    /** All messages that have come so far, without waiting. */
    public List<JsonObject> drain() {
        var all = new ArrayList<JsonObject>();
        received.drainTo(all);
        return all;
    }

    public Closed expectClose() {
        return get(closed, PATIENCE);
    }

    public boolean isClosed() {
        return closed.isDone();
    }

    @Override
    public void close() {
        if (!socket.isClosed()) {
            socket.close();
        }
    }

    private void receive(JsonObject message) {
        if ("ping".equals(message.getString("type"))) {
            pings.incrementAndGet();
            if (answersPings && !socket.isClosed()) {
                send(new JsonObject().put("type", "pong"));
            }
        } else {
            received.add(message);
        }
    }

    private static <T> T get(CompletableFuture<T> future, Duration timeout) {
        try {
            return future.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw new AssertionError("Nothing within " + timeout, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
