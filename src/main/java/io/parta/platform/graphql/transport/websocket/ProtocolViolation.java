package io.parta.platform.graphql.transport.websocket;

/** The client broke the protocol: the socket is closed at once. */
final class ProtocolViolation extends Exception {

    private static final long serialVersionUID = 1L;

    private final CloseReason reason;

    ProtocolViolation(CloseReason reason) {
        this(reason, reason.text());
    }

    ProtocolViolation(CloseReason reason, String text) {
        super(text, null, false, false);
        this.reason = reason;
    }

    CloseReason reason() {
        return reason;
    }

    /** What the client is told; never what it sent. */
    String text() {
        return String.valueOf(getMessage());
    }
}
