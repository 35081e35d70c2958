package io.parta.testing;

import io.parta.platform.graphql.node.TypeId;
import io.vertx.core.json.JsonObject;
import java.util.UUID;

/** A link into a chat of one test, made through the API past the transport. */
public record TestLink(String id, String token) {

    public static TestLink of(TestChat chat, UUID maker, JsonObject data) {
        JsonObject payload = Engine.payload(
                "chatLinkCreate",
                data.copy().put("chatId", chat.id()),
                "chatLink { id } address { token }",
                TestPeople.viewer(maker));
        if (!payload.getJsonArray("userErrors").isEmpty()) {
            throw new AssertionError(payload.encode());
        }
        return new TestLink(
                payload.getJsonObject("chatLink").getString("id"),
                payload.getJsonObject("address").getString("token"));
    }

    public static TestLink of(TestChat chat, UUID maker) {
        return of(chat, maker, new JsonObject());
    }

    public JsonObject accepting() {
        return new JsonObject().put("token", token);
    }

    /** Changes its row past the API. */
    public TestLink with(String change) {
        Database.query("UPDATE chat_link SET " + change + " WHERE id = $1", key());
        return this;
    }

    public int uses() {
        return Database.query("SELECT uses FROM chat_link WHERE id = $1", key())
                .get(0)
                .getInteger("uses");
    }

    public UUID key() {
        return TypeId.decodePartitioned("chatlink", id).orElseThrow().key();
    }
}
