package io.parta.testing;

import io.parta.platform.graphql.node.TypeId;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** A chat of one test. */
public record TestChat(String id) {

    /** A study chat that one of the demo's people, staff or teacher of the organisation, makes for others of it. */
    public static TestChat of(TestOrganization organization, String owner, String... members) {
        var people = new JsonArray(
                Arrays.stream(members).map(TestOrganization::personId).toList());
        JsonObject payload = Api.as(owner)
                .mutate(
                        "chatCreate",
                        new JsonObject()
                                .put("organizationId", organization.id())
                                .put("title", "5А: математика")
                                .put("personIds", people),
                        "chat { id } results { userErrors { code } }");
        if (payload.encode().contains("\"code\"")) {
            throw new AssertionError(payload.encode());
        }
        return new TestChat(payload.getJsonObject("chat").getString("id"));
    }

    /** The same among any people, past the transport. */
    public static TestChat of(TestOrganization organization, UUID owner, UUID... members) {
        var people = new JsonArray(Arrays.stream(members)
                .map(person -> TypeId.encode("person", person))
                .toList());
        var input = new JsonObject()
                .put("organizationId", organization.id())
                .put("title", "5А: физика")
                .put("personIds", people);
        return new TestChat(made(owner, "chatCreate", input, "chat { id }")
                .getJsonObject("chat")
                .getString("id"));
    }

    /** The direct chat of any two colleagues, past the transport. */
    public static TestChat direct(UUID opener, UUID other) {
        var input = new JsonObject().put("personId", TypeId.encode("person", other));
        return new TestChat(made(opener, "chatDirectOpen", input, "chat { id }")
                .getJsonObject("chat")
                .getString("id"));
    }

    /** Sends a text, past the transport; the id of the message. */
    public String send(UUID person, String text) {
        return made(person, "messageSend", draft(text), "message { id }")
                .getJsonObject("message")
                .getString("id");
    }

    /** Asks a poll with these options, past the transport; the id of the message. */
    public String ask(UUID person, JsonArray options) {
        var poll = draft("Когда собрание?").put("poll", new JsonObject().put("options", options));
        return made(person, "messageSend", poll, "message { id }")
                .getJsonObject("message")
                .getString("id");
    }

    /** Sends a text that each member is to acknowledge, past the transport; the id of the message. */
    public String mustRead(UUID person) {
        return made(person, "messageSend", draft("Прочтите").put("mustRead", true), "message { id }")
                .getJsonObject("message")
                .getString("id");
    }

    /** Makes a folder, past the transport; its id. */
    public static String folder(UUID person) {
        return made(person, "chatFolderCreate", new JsonObject().put("name", "Учёба"), "folder { id }")
                .getJsonObject("folder")
                .getString("id");
    }

    private static JsonObject made(UUID person, String mutation, JsonObject input, String selection) {
        var payload = Engine.payload(mutation, input, selection, TestPeople.viewer(person));
        if (!payload.getJsonArray("userErrors").isEmpty()) {
            throw new AssertionError(payload.encode());
        }
        return payload;
    }

    /** The direct chat of two of the demo's people, who are colleagues. */
    public static TestChat direct(String opener, String other) {
        JsonObject payload = Api.as(opener)
                .mutate(
                        "chatDirectOpen",
                        new JsonObject().put("personId", TestOrganization.personId(other)),
                        "chat { id }");
        if (!payload.getJsonArray("userErrors").isEmpty()) {
            throw new AssertionError(payload.encode());
        }
        return new TestChat(payload.getJsonObject("chat").getString("id"));
    }

    /** What one of the demo's people reads of it; null when it does not exist for them. */
    public JsonObject read(String user, String selection) {
        return Api.as(user)
                .data("query ($id: ID!) { chat(id: $id) { " + selection + " } }", new JsonObject().put("id", id))
                .getJsonObject("chat");
    }

    /** Sends a text; the id of the message. */
    public String send(String user, String text) {
        JsonObject payload = Api.as(user).mutate("messageSend", draft(text), "message { id }");
        if (!payload.getJsonArray("userErrors").isEmpty()) {
            throw new AssertionError(payload.encode());
        }
        return payload.getJsonObject("message").getString("id");
    }

    /** Asks a poll; the id of the message. */
    public String ask(String user, JsonObject poll) {
        JsonObject payload =
                Api.as(user).mutate("messageSend", draft("Когда собрание?").put("poll", poll), "message { id }");
        if (!payload.getJsonArray("userErrors").isEmpty()) {
            throw new AssertionError(payload.encode());
        }
        return payload.getJsonObject("message").getString("id");
    }

    /** Input of messageSend with a new key. */
    public JsonObject draft(String text) {
        return new JsonObject()
                .put("chatId", id)
                .put("clientKey", UUID.randomUUID().toString())
                .put("text", text);
    }

    /** Changes settings as one of the demo's people. */
    public TestChat update(String user, JsonObject settings) {
        var input = settings.copy()
                .put("id", id)
                .put("version", read(user, "version").getInteger("version"));
        var refusals = Api.as(user).refusals("chatUpdate", input);
        if (!refusals.isEmpty()) {
            throw new AssertionError(refusals.toString());
        }
        return this;
    }

    /** Ends it past the API: closing has a successor to name. */
    public TestChat closed() {
        Database.query("UPDATE chat SET state = 'CLOSED' WHERE id = $1", key());
        Database.query("UPDATE chat_counter SET open = false WHERE chat_id = $1", key());
        return this;
    }

    /** Types of its events, in order. */
    public List<String> events() {
        return Database.query("SELECT type FROM live_event WHERE topic = $1 ORDER BY sequence", key()).stream()
                .map(row -> row.getString("type"))
                .toList();
    }

    public UUID key() {
        return TypeId.decode("chat", id).orElseThrow();
    }
}
