package io.parta.platform.graphql.transport.websocket;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** A well-formed message of a client; anything else is refused while reading. */
sealed interface ClientMessage {

    /** An id longer than this is no id of an operation. */
    int MAX_ID_LENGTH = 128;

    record ConnectionInit(JsonObject payload) implements ClientMessage {}

    record Ping(JsonObject payload) implements ClientMessage {}

    record Pong() implements ClientMessage {}

    /**
     * @param payload the GraphQL request, its shape not yet looked into
     */
    record Subscribe(String id, JsonObject payload) implements ClientMessage {}

    record Complete(String id) implements ClientMessage {}

    static ClientMessage read(String text) throws ProtocolViolation {
        JsonObject message = object(text);
        if (!(message.getValue("type") instanceof String type)) {
            throw malformed("Message without a type");
        }
        return switch (type) {
            case "connection_init" -> new ConnectionInit(details(message));
            case "ping" -> new Ping(details(message));
            case "pong" -> {
                details(message);
                yield new Pong();
            }
            case "subscribe" -> new Subscribe(id(message), request(message));
            case "complete" -> new Complete(id(message));
            default -> throw malformed("Unknown type of message");
        };
    }

    private static JsonObject object(String text) throws ProtocolViolation {
        try {
            return new JsonObject(text);
        } catch (DecodeException notAnObject) {
            throw malformed("Message is not a JSON object");
        }
    }

    private static JsonObject details(JsonObject message) throws ProtocolViolation {
        @Nullable Object payload = message.getValue("payload");
        if (payload == null) {
            return new JsonObject();
        }
        if (payload instanceof JsonObject details) {
            return details;
        }
        throw malformed("Payload is not an object");
    }

    private static JsonObject request(JsonObject message) throws ProtocolViolation {
        if (message.getValue("payload") instanceof JsonObject request) {
            return request;
        }
        throw malformed("Payload of subscribe is not an object");
    }

    private static String id(JsonObject message) throws ProtocolViolation {
        if (message.getValue("id") instanceof String id && !id.isEmpty() && id.length() <= MAX_ID_LENGTH) {
            return id;
        }
        throw malformed("Id is not a string of 1 to " + MAX_ID_LENGTH + " characters");
    }

    private static ProtocolViolation malformed(String text) {
        return new ProtocolViolation(CloseReason.BAD_MESSAGE, text);
    }
}
