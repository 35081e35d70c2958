package io.parta.platform.graphql.transport.websocket;

/**
 * Why the server closes a socket. 44xx are the protocol's; of the standard codes 1007 and 1009 tell a client that it is at
 * fault, and on the others clients of the protocol connect again by themselves.
 */
enum CloseReason {
    MALFORMED_TEXT(1007, "Text is not UTF-8"),
    MESSAGE_TOO_LARGE(1009, "Message too large"),
    SERVICE_RESTART(1012, "Service restart"),
    TRY_AGAIN_LATER(1013, "Try again later"),
    READER_TOO_SLOW(1013, "RESYNC_REQUIRED: reader too slow"),
    BAD_MESSAGE(4400, "Malformed message"),
    NOT_ACKNOWLEDGED(4401, "Unauthorized"),
    TOKEN_EXPIRED(4401, "Token expired"),
    FORBIDDEN(4403, "Forbidden"),
    SUBPROTOCOL_NOT_ACCEPTABLE(4406, "Subprotocol not acceptable"),
    INITIALISATION_TIMEOUT(4408, "Connection initialisation timeout"),
    NO_PONG(4408, "No answer to ping"),
    ID_IN_USE(4409, "Subscriber already exists"),
    TOO_MANY_INITIALISATIONS(4429, "Too many initialisation requests"),
    TOO_MANY_MESSAGES(4429, "Too many messages"),
    TOO_MANY_SOCKETS(4429, "Too many sockets of this person or vendor"),
    TOO_MANY_FAILURES(4429, "Too many bad credentials from this address");

    private final short code;
    private final String text;

    CloseReason(int code, String text) {
        this.code = (short) code;
        this.text = text;
    }

    short code() {
        return code;
    }

    String text() {
        return text;
    }
}
