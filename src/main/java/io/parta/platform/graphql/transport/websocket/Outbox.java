package io.parta.platform.graphql.transport.websocket;

import io.netty.channel.Channel;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * The way out of a socket, bounded: while the peer does not drain, nothing more is read from it and streams are held
 * back; past the bound of bytes, or of time without a drain, it is cut. Used on the socket's event loop only.
 */
final class Outbox {

    private static final Logger LOG = Logger.getLogger(Outbox.class);

    /** Above it the socket counts as full: small, for what waits here is lost when the reader is cut. */
    private static final int HIGH_WATER_BYTES = 131_072;

    /** How long a closing handshake may take before the connection is dropped. */
    private static final long CLOSING_MILLIS = 3_000;

    private static final int MAX_CLOSE_TEXT_BYTES = 123;

    private final Vertx vertx;
    private final ServerWebSocket socket;
    private final Channel channel;
    private final long maxBytes;
    private final long stallMillis;
    private final Consumer<CloseReason> cut;
    private final FrameWriter frames;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private long stallTimer = -1;
    private boolean closed;

    Outbox(Vertx vertx, ServerWebSocket socket, Channel channel, SocketConfig config, Consumer<CloseReason> cut) {
        this.vertx = vertx;
        this.socket = socket;
        this.channel = channel;
        this.frames = new FrameWriter(channel);
        this.maxBytes = config.maxSendQueueSize().asLongValue();
        this.stallMillis = config.stallTimeout().toMillis();
        this.cut = cut;
        socket.setWriteQueueMaxSize(HIGH_WATER_BYTES);
        socket.drainHandler(ignored -> drained());
    }

    /** Sends one message, made of its parts. A socket over its bound is cut instead. */
    void send(Buffer... parts) {
        if (closed) {
            return;
        }
        if (bytesWaiting() > maxBytes) {
            cut.accept(CloseReason.READER_TOO_SLOW);
            return;
        }
        if (!socket.isClosed()) {
            frames.write(parts);
        }
        if (!writable()) {
            hold();
        }
    }

    boolean writable() {
        return !closed && channel.isActive() && channel.isWritable();
    }

    /** Whether reading from the peer is suspended until it drains. */
    boolean holding() {
        return stallTimer >= 0;
    }

    /** What the channel holds; it counts from its marks, which are those of the socket. */
    long bytesWaiting() {
        return channel.isWritable()
                ? HIGH_WATER_BYTES - channel.bytesBeforeUnwritable()
                : HIGH_WATER_BYTES / 2 + channel.bytesBeforeWritable();
    }

    void onDrain(Runnable ready) {
        waiting.add(ready);
    }

    /** Starts the closing handshake, and drops the connection if the peer does not take part. Nothing is sent afterwards. */
    void close(CloseReason reason, String text) {
        if (closed) {
            return;
        }
        released();
        socket.resume();
        socket.close(reason.code(), fitting(reason, text));
        long drop = vertx.setTimer(CLOSING_MILLIS, ignored -> drop());
        channel.closeFuture().addListener(ignored -> vertx.cancelTimer(drop));
    }

    /** A close frame holds no longer text. */
    private static String fitting(CloseReason reason, String text) {
        return text.getBytes(StandardCharsets.UTF_8).length <= MAX_CLOSE_TEXT_BYTES ? text : reason.text();
    }

    /** The connection is gone, or about to be: forgets who waits. */
    void released() {
        closed = true;
        waiting.clear();
        stopStallTimer();
    }

    private void hold() {
        if (stallTimer < 0) {
            socket.pause();
            stallTimer = vertx.setTimer(stallMillis, ignored -> cut.accept(CloseReason.READER_TOO_SLOW));
        }
    }

    private void drained() {
        if (closed) {
            return;
        }
        stopStallTimer();
        for (int turns = waiting.size(); turns > 0 && writable(); turns--) {
            waiting.remove().run();
        }
        if (writable()) {
            socket.resume();
        } else {
            hold();
        }
    }

    private void stopStallTimer() {
        if (stallTimer >= 0) {
            vertx.cancelTimer(stallTimer);
            stallTimer = -1;
        }
    }

    /** Vert.x waits for the close frame to be written, which a peer that reads nothing never lets happen. */
    private void drop() {
        channel.close().addListener(dropped -> LOG.debug("Dropped a socket whose peer did not close"));
    }
}
