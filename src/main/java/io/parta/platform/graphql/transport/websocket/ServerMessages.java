package io.parta.platform.graphql.transport.websocket;

import io.parta.platform.graphql.error.ErrorCode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The messages of the server as bytes. A result is put around the bytes of the engine, never parsed again. */
final class ServerMessages {

    static final Buffer PING = Buffer.buffer("{\"type\":\"ping\"}");
    static final Buffer PONG = Buffer.buffer("{\"type\":\"pong\"}");

    /** What follows the payload of a result. */
    static final Buffer NEXT_TAIL = Buffer.buffer("}");

    private ServerMessages() {}

    /** The socket is open: what its limits are, and until when its credential holds. */
    static Buffer acknowledged(SocketConfig config, Instant now, Instant expiresAt, int operations) {
        return withPayload(
                "connection_ack",
                new JsonObject()
                        .put("serverTime", now.toString())
                        .put("expiresAt", text(expiresAt))
                        .put("keepAliveSeconds", config.keepAlive().toSeconds())
                        .put(
                                "limits",
                                new JsonObject()
                                        .put("operations", operations)
                                        .put("messagesPerSecond", config.maxMessagesPerSecond())
                                        .put(
                                                "messageBytes",
                                                config.maxMessageSize().asLongValue())));
    }

    static Buffer renewed(Instant expiresAt) {
        return withPayload("pong", new JsonObject().put("renewed", true).put("expiresAt", text(expiresAt)));
    }

    static Buffer notRenewed(ErrorCode code, Instant expiresAt) {
        return withPayload(
                "pong",
                new JsonObject().put("renewed", false).put("code", code.name()).put("expiresAt", text(expiresAt)));
    }

    /** What precedes the payload of each result of the operation: made once, for a subscription has many. */
    static Buffer nextHead(String id) {
        return Buffer.buffer("{\"id\":" + Json.encode(id) + ",\"type\":\"next\",\"payload\":");
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

    /** A credential that never ends has no time of its end. */
    private static @Nullable String text(Instant expiresAt) {
        return expiresAt.equals(Instant.MAX) ? null : expiresAt.toString();
    }

    private static Buffer withPayload(String type, JsonObject payload) {
        return new JsonObject().put("type", type).put("payload", payload).toBuffer();
    }
}
