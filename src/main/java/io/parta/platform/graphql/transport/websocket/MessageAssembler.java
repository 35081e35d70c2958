package io.parta.platform.graphql.transport.websocket;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocketFrame;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Puts frames together to text messages. Vert.x's own aggregation replaces malformed UTF-8 and tells an oversized
 * message from a broken connection by nothing but an exception's text; here each has its close code.
 */
final class MessageAssembler {

    /** So many fragments of a message are taken: empty ones cost no bytes, yet cost time. */
    private static final int MAX_FRAGMENTS = 1_024;

    /** A token of the largest size taken, as JSON, with room for what clients put beside it. */
    private static final int MAX_CREDENTIAL_BYTES = 16 * 1024;

    private int maxBytes;
    private @Nullable Buffer fragments;
    private int count;

    MessageAssembler(int maxBytes) {
        this.maxBytes = Math.min(maxBytes, MAX_CREDENTIAL_BYTES);
    }

    /** The connection is acknowledged: before, nobody knows whose memory a message takes, so it may hold a credential. */
    void acknowledged(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    /** Whether the frame is one of a message; pings, pongs and closing are the socket's own. */
    static boolean isData(WebSocketFrame frame) {
        return frame.isText() || frame.isBinary() || frame.isContinuation();
    }

    /**
     * @return the message that the frame completes, or null while more is to come
     * @throws ProtocolViolation when the frame cannot be part of an acceptable message
     */
    @Nullable
    String accept(WebSocketFrame frame) throws ProtocolViolation {
        if (frame.isBinary()) {
            throw new ProtocolViolation(CloseReason.BAD_MESSAGE, "Text messages only");
        }
        Buffer data = frame.binaryData();
        int length = data.length() + (fragments == null ? 0 : fragments.length());
        if (length > maxBytes) {
            throw new ProtocolViolation(CloseReason.MESSAGE_TOO_LARGE, "At most " + maxBytes + " bytes");
        }
        if (++count > MAX_FRAGMENTS) {
            throw new ProtocolViolation(CloseReason.MESSAGE_TOO_LARGE, "At most " + MAX_FRAGMENTS + " fragments");
        }
        if (fragments == null && frame.isFinal()) {
            count = 0;
            return decode(data);
        }
        fragments = fragments == null ? data.copy() : fragments.appendBuffer(data);
        if (!frame.isFinal()) {
            return null;
        }
        Buffer message = fragments;
        fragments = null;
        count = 0;
        return decode(message);
    }

    private static String decode(Buffer message) throws ProtocolViolation {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(message.getBytes()))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw new ProtocolViolation(CloseReason.MALFORMED_TEXT, CloseReason.MALFORMED_TEXT.text());
        }
    }
}
