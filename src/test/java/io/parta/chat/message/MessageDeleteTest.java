package io.parta.chat.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.TestChat;
import io.parta.testing.TestOrganization;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** ME-2, LV-7: deleting for everybody leaves the number and nothing else; deleting for oneself hides. */
@QuarkusTest
class MessageDeleteTest {

    private static final String DELETE = "messageDelete";

    private TestChat chat;
    private String message;

    @BeforeEach
    void make() {
        TestOrganization.personId("stranger");
        var school = TestOrganization.verified()
                .member("teacher", "TEACHER")
                .member("staff", "STAFF")
                .member("student", "STUDENT");
        chat = TestChat.of(school, "teacher", "staff", "student");
        message = chat.send("staff", "Секрет");
    }

    @Test
    void takesTheContentAwayForEverybody() {
        Api.as("staff")
                .refusals(
                        "messageEdit",
                        new JsonObject().put("messageId", message).put("text", "Тайна"));
        Api.as("student")
                .refusals(
                        "messageReact",
                        new JsonObject().put("messageId", message).put("reaction", "👍"));
        Api.as("teacher").refusals("messagePin", new JsonObject().put("messageId", message));

        JsonObject payload = Api.as("staff").mutate(DELETE, input(true), "deletedMessageId");

        assertThat(payload.getString("deletedMessageId")).isEqualTo(message);
        JsonObject left = chat.read(
                "student",
                "lastMessage { id } pinnedMessages { nodes { id } } messages(last: 1) { nodes {"
                        + " sequence text deletedAt reactions { count } pinnedAt edits { text } author { id } } }");
        JsonObject tombstone =
                left.getJsonObject("messages").getJsonArray("nodes").getJsonObject(0);
        assertThat(tombstone.remove("deletedAt")).asString().endsWith("Z");
        assertThat(tombstone)
                .isEqualTo(new JsonObject()
                        .put("sequence", 1)
                        .putNull("text")
                        .put("reactions", new JsonArray())
                        .putNull("pinnedAt")
                        .putNull("edits")
                        .put("author", new JsonObject().put("id", TestOrganization.personId("staff"))));
        assertThat(left.getJsonObject("lastMessage")).isNull();
        assertThat(left.getJsonObject("pinnedMessages").getJsonArray("nodes")).isEmpty();
    }

    /** LV-7: the event says which and by whom. */
    @Test
    void leavesNothingOfTheContentAnywhere() {
        Api.as("staff")
                .refusals(
                        "messageEdit",
                        new JsonObject().put("messageId", message).put("text", "Тайна"));
        Api.as("student")
                .refusals(
                        "messageReact",
                        new JsonObject().put("messageId", message).put("reaction", "👍"));
        Api.as("teacher").refusals("messagePin", new JsonObject().put("messageId", message));

        Api.as("staff").refusals(DELETE, input(true));

        assertThat(Database.query(
                        "SELECT facts FROM live_event WHERE topic = $1 AND type = 'MESSAGE_DELETED'", chat.key()))
                .singleElement()
                .satisfies(event -> assertThat(event.getJsonObject("facts"))
                        .isEqualTo(new JsonObject()
                                .put("by", TestOrganization.personKey("staff").toString())
                                .put("message", 1)));
        for (String table : new String[] {"chat_message_edit", "chat_reaction", "chat_reaction_count", "chat_pin"}) {
            assertThat(Database.query("SELECT FROM " + table + " WHERE chat_id = $1", chat.key()))
                    .isEmpty();
        }
    }

    @Test
    void isDoneByTheAuthorAndByModeratorsOnly() {
        assertThat(Unchanged.by(() -> Api.as("student").refusals(DELETE, input(true))))
                .containsExactly("NOT_ALLOWED");
        assertThat(Unchanged.by(() -> Api.as("operator").refusals(DELETE, input(true))))
                .containsExactly("NOT_FOUND input.messageId");
        assertThat(Api.as("teacher").refusals(DELETE, input(true))).isEmpty();
        assertThat(Unchanged.by(() -> Api.as("teacher").refusals(DELETE, input(true))))
                .containsExactly("NOT_FOUND input.messageId");
    }

    @Test
    void leavesTheOtherOnesMessagesInADirectChat() {
        var direct = TestChat.direct("teacher", "staff");
        var theirs =
                new JsonObject().put("messageId", direct.send("staff", "Моё")).put("forEveryone", true);

        assertThat(Unchanged.by(() -> Api.as("teacher").refusals(DELETE, theirs)))
                .containsExactly("NOT_ALLOWED");
    }

    @Test
    void hidesItForOneselfAlone() {
        assertThat(Api.as("student").refusals(DELETE, input(false))).isEmpty();

        String selection = "messages(last: 5) { nodes { text } } lastMessage { text }";
        JsonObject own = chat.read("student", selection);
        assertThat(own.getJsonObject("messages").getJsonArray("nodes")).isEmpty();
        assertThat(own.getJsonObject("lastMessage")).isNull();
        assertThat(chat.read("teacher", selection).getJsonObject("lastMessage").getString("text"))
                .isEqualTo("Секрет");
        assertThat(chat.events()).doesNotContain("MESSAGE_DELETED");
        assertThat(Unchanged.by(() -> Api.as("student").refusals(DELETE, input(false))))
                .containsExactly("NOT_FOUND input.messageId");
        assertThat(Unchanged.by(() -> Api.as("stranger").refusals(DELETE, input(false))))
                .containsExactly("NOT_FOUND input.messageId");
    }

    private JsonObject input(boolean forEveryone) {
        return new JsonObject().put("messageId", message).put("forEveryone", forEveryone);
    }
}
