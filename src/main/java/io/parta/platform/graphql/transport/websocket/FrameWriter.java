package io.parta.platform.graphql.transport.websocket;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.websocketx.WebSocketFrameEncoder;
import io.vertx.core.buffer.Buffer;
import java.util.Objects;

/**
 * Writes text messages as bytes of the protocol (RFC 6455), each copied once into memory that the kernel reads. Vert.x' own
 * way makes a frame, a future and a buffer more of each, which is most of what a delivery to one of many costs
 * (docs/decisions/0186). Nothing is compressed here, so a frame is its length and its bytes. Used on the channel's event loop
 * only, and so in order with what Vert.x writes: pongs and the closing frame.
 */
final class FrameWriter {

    /** Frames larger than this are cut up: a default that clients of the field accept. */
    static final int MAX_FRAME_BYTES = 65_535;

    private static final int FINAL = 0x80;
    private static final int TEXT = 0x1;
    private static final int CONTINUATION = 0x0;

    /** Lengths up to this stand in one byte, longer ones in two more behind this number plus one. */
    private static final int SHORT = 125;

    private static final int LONGEST_HEAD = 4;

    private final ChannelHandlerContext encoder;

    /** @param channel of a socket whose handshake is done */
    FrameWriter(Channel channel) {
        this.encoder = Objects.requireNonNull(
                channel.pipeline().context(WebSocketFrameEncoder.class), "a channel that is no WebSocket");
    }

    /** Writes one message made of its parts and flushes it. */
    void write(Buffer... parts) {
        int length = 0;
        for (Buffer part : parts) {
            length += part.length();
        }
        if (length <= MAX_FRAME_BYTES) {
            ByteBuf frame = frame(FINAL | TEXT, length);
            for (Buffer part : parts) {
                append(frame, part);
            }
            flush(frame);
        } else {
            var message = Buffer.buffer(length);
            for (Buffer part : parts) {
                message.appendBuffer(part);
            }
            writeInFrames(message);
        }
    }

    private void writeInFrames(Buffer message) {
        int length = message.length();
        for (int start = 0; start < length; start += MAX_FRAME_BYTES) {
            int end = Math.min(length, start + MAX_FRAME_BYTES);
            ByteBuf frame = frame((end == length ? FINAL : 0) | (start == 0 ? TEXT : CONTINUATION), end - start);
            append(frame, message.slice(start, end));
            flush(frame);
        }
    }

    private ByteBuf frame(int first, int length) {
        ByteBuf frame = encoder.alloc().directBuffer(LONGEST_HEAD + length);
        frame.writeByte(first);
        if (length <= SHORT) {
            frame.writeByte(length);
        } else {
            frame.writeByte(SHORT + 1);
            frame.writeShort(length);
        }
        return frame;
    }

    private static void append(ByteBuf frame, Buffer part) {
        frame.writeBytes(part.getByteBuf());
    }

    @SuppressWarnings("FutureReturnValueIgnored") // nobody waits: a failure reaches the socket's handlers
    private void flush(ByteBuf frame) {
        encoder.writeAndFlush(frame, encoder.voidPromise());
    }
}
