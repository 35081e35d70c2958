package io.parta.bench.peers.wire;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetSocket;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** One socket of {@code graphql-transport-ws} that hears a subscription; it reads no more of a frame than it must. */
public final class Hearer {

    private static final int TEXT = 1;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int PONG = 10;
    private static final int FIN = 0x80;
    private static final int MASKED = 0x80;
    private static final int SHORT = 126;
    private static final int LONG = 127;

    private final NetSocket socket;
    private final String token;
    private final String subscription;
    private final Consumer<Hearer> heard;
    private final Consumer<String> failed;
    private Buffer read = Buffer.buffer();
    private boolean upgraded;
    private boolean closed;
    private long deliveries;
    private String first = "";

    private Hearer(
            NetSocket socket, String token, String subscription, Consumer<Hearer> heard, Consumer<String> failed) {
        this.socket = socket;
        this.token = token;
        this.subscription = subscription;
        this.heard = heard;
        this.failed = failed;
        socket.handler(this::read);
        socket.closeHandler(end -> fail("the socket was closed"));
    }

    /**
     * Connects, logs in, subscribes.
     *
     * @param heard is told after each event
     */
    public static Future<Hearer> open(
            NetClient client,
            int port,
            String token,
            JsonObject operation,
            Consumer<Hearer> heard,
            Consumer<String> failed) {
        String subscription = new JsonObject()
                .put("id", "1")
                .put("type", "subscribe")
                .put("payload", operation)
                .encode();
        return client.connect(port, "127.0.0.1").map(socket -> {
            var hearer = new Hearer(socket, token, subscription, heard, failed);
            socket.write("GET /graphql HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nUpgrade: websocket\r\n"
                    + "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                    + "Sec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n");
            return hearer;
        });
    }

    /** Events so far. */
    public long deliveries() {
        return deliveries;
    }

    /** Counts anew. */
    public void reset() {
        deliveries = 0;
    }

    /** The first event, as text. */
    public String first() {
        return first;
    }

    public void close() {
        closed = true;
        socket.close();
    }

    private void read(Buffer bytes) {
        if (read.length() == 0) {
            read = bytes;
        } else {
            read.appendBuffer(bytes);
        }
        int at = upgraded ? 0 : afterUpgrade();
        if (upgraded) {
            int next = frame(at);
            while (next > 0) {
                at = next;
                next = frame(at);
            }
        }
        read = at == 0 ? read : at == read.length() ? Buffer.buffer() : read.getBuffer(at, read.length());
    }

    private int afterUpgrade() {
        int end = Bytes.find(read, "\r\n\r\n", 0);
        if (end < 0) {
            return 0;
        }
        if (!read.getString(0, 12).endsWith("101")) {
            fail("no upgrade: " + read);
        }
        upgraded = true;
        write(
                TEXT,
                new JsonObject()
                        .put("type", "connection_init")
                        .put("payload", new JsonObject().put("authorization", "Bearer " + token))
                        .encode());
        return end + 4;
    }

    /** Reads a frame; returns where the next one begins, 0 when this one has not come whole. */
    private int frame(int at) {
        if (read.length() < at + 2) {
            return 0;
        }
        int length = read.getByte(at + 1) & 0x7f;
        int from = at + 2 + (length == SHORT ? 2 : length == LONG ? 8 : 0);
        if (read.length() < from) {
            return 0;
        }
        if (length == SHORT) {
            length = read.getUnsignedShort(at + 2);
        } else if (length == LONG) {
            length = (int) read.getLong(at + 2);
        }
        if (read.length() < from + length) {
            return 0;
        }
        switch (read.getByte(at) & 0x0f) {
            case TEXT -> message(from, from + length);
            case PING -> write(PONG, read.getString(from, from + length));
            case CLOSE -> fail("closed: " + read.getString(from, from + length));
            default -> {}
        }
        return from + length;
    }

    private void message(int from, int to) {
        Buffer message = read.slice(from, to);
        if (Bytes.find(message, "\"next\"", 0) >= 0) {
            deliveries++;
            if (first.isEmpty()) {
                first = message.toString(StandardCharsets.UTF_8);
            }
            heard.accept(this);
            return;
        }
        switch (new JsonObject(message.toString(StandardCharsets.UTF_8)).getString("type")) {
            case "connection_ack" -> write(TEXT, subscription);
            case "ping" -> write(TEXT, "{\"type\":\"pong\"}");
            case "pong" -> {}
            default -> fail(message.toString(StandardCharsets.UTF_8));
        }
    }

    private void fail(String why) {
        if (!closed) {
            closed = true;
            failed.accept(why);
        }
    }

    /** A client masks its frames; a mask of zeros is one. */
    private void write(int kind, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        var frame = Buffer.buffer().appendByte((byte) (FIN | kind));
        if (bytes.length < SHORT) {
            frame.appendByte((byte) (MASKED | bytes.length));
        } else {
            frame.appendByte((byte) (MASKED | SHORT)).appendUnsignedShort(bytes.length);
        }
        socket.write(frame.appendInt(0).appendBytes(bytes));
    }
}
