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

/** ME-2: the author edits within 48 hours; what it said before stays for moderators. */
@QuarkusTest
class MessageEditTest {

    private static final String EDIT = "messageEdit";

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
        message = chat.send("staff", "Первое");
    }

    @Test
    void replacesTheTextAndKeepsTheFormerOnes() {
        var bold = new JsonObject().put("kind", "BOLD").put("offset", 0).put("length", 6);
        Api.as("staff").refusals(EDIT, input("Второе").put("entities", new JsonArray().add(bold)));
        JsonObject payload =
                Api.as("staff").mutate(EDIT, input("Третье"), "message { text version editedAt entities { kind } }");

        JsonObject after = payload.getJsonObject("message");
        assertThat(after.getString("text")).isEqualTo("Третье");
        assertThat(after.getInteger("version")).isEqualTo(2);
        assertThat(after.getString("editedAt")).endsWith("Z");
        assertThat(after.getJsonArray("entities")).isEmpty();
        assertThat(chat.events()).endsWith("MESSAGE_EDITED", "MESSAGE_EDITED");
        for (String user : new String[] {"staff", "teacher"}) {
            assertThat(edits(user))
                    .isEqualTo(new JsonArray()
                            .add(new JsonObject()
                                    .put("text", "Второе")
                                    .put("entities", new JsonArray().add(new JsonObject().put("kind", "BOLD"))))
                            .add(new JsonObject().put("text", "Первое").put("entities", new JsonArray())));
        }
        assertThat(edits("student")).isNull();
    }

    @Test
    void mentionsWhomTheNewTextMentions() {
        String selection = "viewerState { mentionCount }";
        Api.as("staff").refusals(EDIT, input("Аня").put("entities", new JsonArray().add(mention("student"))));
        assertThat(chat.read("student", selection).getJsonObject("viewerState").getInteger("mentionCount"))
                .isEqualTo(1);

        Api.as("staff").refusals(EDIT, input("Никто"));
        assertThat(chat.read("student", selection).getJsonObject("viewerState").getInteger("mentionCount"))
                .isZero();
        assertThat(Unchanged.by(() -> Api.as("staff")
                        .refusals(EDIT, input("Аня").put("entities", new JsonArray().add(mention("stranger"))))))
                .containsExactly("INVALID_INPUT input.entities");
    }

    @Test
    void refusesWhoIsNotTheAuthor() {
        assertThat(Unchanged.by(() -> Api.as("teacher").refusals(EDIT, input("Чужое"))))
                .containsExactly("NOT_ALLOWED");
        for (String user : new String[] {"stranger", "operator"}) {
            assertThat(Unchanged.by(() -> Api.as(user).refusals(EDIT, input("Чужое"))))
                    .containsExactly("NOT_FOUND input.messageId");
        }
        assertThat(Unchanged.by(() -> Api.as("staff").refusals(EDIT, input("?").put("messageId", "message_1"))))
                .containsExactly("NOT_FOUND input.messageId");
    }

    @Test
    void refusesAMessageThatIsTooOld() {
        Database.query("UPDATE chat_message SET sent_at = now() - interval '49 hours' WHERE chat_id = $1", chat.key());

        assertThat(Unchanged.by(() -> Api.as("staff").refusals(EDIT, input("Поздно"))))
                .containsExactly("MESSAGE_EDIT_EXPIRED");
    }

    @Test
    void refusesWhoeverMayNotWriteAnyMore() {
        chat.update("teacher", new JsonObject().put("whoMayWrite", "ADMINISTRATORS"));
        assertThat(Unchanged.by(() -> Api.as("staff").refusals(EDIT, input("Тихо"))))
                .containsExactly("NOT_ALLOWED");

        chat.closed();
        assertThat(Unchanged.by(() -> Api.as("staff").refusals(EDIT, input("Тихо"))))
                .containsExactly("CHAT_CLOSED");
    }

    @Test
    void refusesATextThatIsNone() {
        assertThat(Unchanged.by(() -> Api.as("staff").refusals(EDIT, input(" "))))
                .containsExactly("INVALID_INPUT input.text");
    }

    private JsonObject input(String text) {
        return new JsonObject().put("messageId", message).put("text", text);
    }

    private static JsonObject mention(String user) {
        return new JsonObject()
                .put("kind", "MENTION")
                .put("offset", 0)
                .put("length", 3)
                .put("personId", TestOrganization.personId(user));
    }

    private JsonArray edits(String user) {
        return Api.as(user)
                .data(
                        "query ($id: ID!) { node(id: $id) { ... on Message { edits { text entities { kind } } } } }",
                        new JsonObject().put("id", message))
                .getJsonObject("node")
                .getJsonArray("edits");
    }
}
