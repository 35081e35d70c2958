package io.parta.platform.graphql.transport.websocket;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** The messages of the server as bytes. A result is put around the bytes of the engine, never parsed again. */
final class ServerMessages {

    static final Buffer PING = Buffer.buffer("{\"type\":\"ping\"}");
    static final Buffer PONG = Buffer.buffer("{\"type\":\"pong\"}");

    private static final byte[] TAIL = {'}'};

    private ServerMessages() {}

    static Buffer acknowledged(JsonObject payload) {
        return withPayload("connection_ack", payload);
    }

    static Buffer pong(JsonObject payload) {
        return withPayload("pong", payload);
    }

    /** What precedes the payload of each result of the operation: made once, for a subscription has many. */
    static Buffer nextHead(String id) {
        return Buffer.buffer("{\"id\":" + Json.encode(id) + ",\"type\":\"next\",\"payload\":");
    }

    static Buffer next(Buffer head, Buffer result) {
        return Buffer.buffer(head.length() + result.length() + TAIL.length)
                .appendBuffer(head)
                .appendBuffer(result)
                .appendBytes(TAIL);
    }

    static Buffer error(String id, JsonArray errors) {
        return new JsonObject()
                .put("id", id)
                .put("type", "error")
                .put("payload", errors)
                .toBuffer();
    }

    static Buffer complete(String id) {
        return new JsonObject().put("id", id).put("type", "complete").toBuffer();
    }

    private static Buffer withPayload(String type, JsonObject payload) {
        return new JsonObject().put("type", type).put("payload", payload).toBuffer();
    }
}
