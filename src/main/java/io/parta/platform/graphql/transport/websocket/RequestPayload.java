package io.parta.platform.graphql.transport.websocket;

import io.parta.platform.graphql.execution.OperationRequest;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** Reads the GraphQL request of a {@code subscribe}: the protocol closes a socket whose request has another shape. */
final class RequestPayload {

    private RequestPayload() {}

    static OperationRequest read(JsonObject payload) throws ProtocolViolation {
        @Nullable String query = text(payload, "query");
        @Nullable String documentId = text(payload, "documentId");
        JsonObject extensions = object(payload, "extensions");
        if (query == null && documentId == null && !extensions.containsKey("persistedQuery")) {
            throw new ProtocolViolation(CloseReason.BAD_MESSAGE, "Payload has no query");
        }
        return new OperationRequest(
                query, documentId, text(payload, "operationName"), object(payload, "variables"), extensions);
    }

    private static @Nullable String text(JsonObject payload, String key) throws ProtocolViolation {
        @Nullable Object value = payload.getValue(key);
        if (value == null) {
            return null;
        }
        if (value instanceof String text) {
            return text;
        }
        throw new ProtocolViolation(CloseReason.BAD_MESSAGE, key + " is not a string");
    }

    private static JsonObject object(JsonObject payload, String key) throws ProtocolViolation {
        @Nullable Object value = payload.getValue(key);
        if (value == null) {
            return new JsonObject();
        }
        if (value instanceof JsonObject object) {
            return object;
        }
        throw new ProtocolViolation(CloseReason.BAD_MESSAGE, key + " is not an object");
    }
}
