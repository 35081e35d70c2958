package io.parta.bench.peers.wire;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetSocket;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP/1.1 connection that asks one thing at a time. It reads no more of an answer than its length: what generates the
 * load must cost less than what answers it.
 */
public final class Line {

    private static final byte[] END_OF_HEAD = {'\r', '\n', '\r', '\n'};
    private static final byte[] END_OF_CHUNKS = {'0', '\r', '\n', '\r', '\n'};

    private final NetSocket socket;
    private Buffer read = Buffer.buffer();
    private int end = -1;
    private boolean chunked;
    private int head = -1;
    private @Nullable Consumer<Answer> asked;

    /** @param bytes head and body as they came */
    public record Answer(Buffer bytes, int head) {

        public boolean isData() {
            return bytes.getByte(9) == '2' && Bytes.find(bytes, "\"errors\":", head) < 0;
        }

        public int length() {
            return bytes.length() - head;
        }

        /** The body as text, its chunks joined. */
        public String body() {
            String text = bytes.getString(head, bytes.length());
            return text.startsWith("{") ? text : Bytes.unchunked(bytes, head);
        }

        @Override
        public String toString() {
            return bytes.getString(0, Math.min(bytes.length(), 2_000));
        }
    }

    private Line(NetSocket socket) {
        this.socket = socket;
        socket.handler(this::read);
        socket.closeHandler(closed -> {
            if (asked != null) {
                throw new IllegalStateException("The server has closed the connection instead of answering");
            }
        });
    }

    public static Future<Line> open(NetClient client, int port) {
        return client.connect(port, "127.0.0.1").map(Line::new);
    }

    public void ask(Buffer request, Consumer<Answer> answered) {
        asked = answered;
        socket.write(request);
    }

    public void close() {
        asked = null;
        socket.close();
    }

    private void read(Buffer bytes) {
        if (read.length() == 0) {
            read = bytes;
        } else {
            read.appendBuffer(bytes);
        }
        if (head < 0) {
            readHead();
        }
        boolean complete = head >= 0 && (chunked ? Bytes.endsWith(read, END_OF_CHUNKS) : read.length() >= end);
        if (complete) {
            var answer = new Answer(read, head);
            var waiting = asked;
            read = Buffer.buffer();
            head = -1;
            asked = null;
            if (waiting != null) {
                waiting.accept(answer);
            }
        }
    }

    private void readHead() {
        int at = Bytes.find(read, END_OF_HEAD, 0);
        if (at < 0) {
            return;
        }
        head = at + END_OF_HEAD.length;
        String fields =
                read.getBuffer(0, at).toString(StandardCharsets.US_ASCII).toLowerCase(java.util.Locale.ROOT);
        int length = fields.indexOf("content-length:");
        chunked = length < 0;
        if (!chunked) {
            int line = fields.indexOf('\r', length);
            end = head
                    + Integer.parseInt(fields.substring(length + 15, line < 0 ? fields.length() : line)
                            .strip());
        }
    }
}
