package io.parta.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.testing.Api;
import io.parta.testing.TestChat;
import io.parta.testing.TestOrganization;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** CH-6: settings of a chat. */
@QuarkusTest
class ChatUpdateTest {

    private static final String UPDATE = "chatUpdate";

    private TestChat chat;

    @BeforeEach
    void make() {
        TestOrganization.personId("stranger");
        var school = TestOrganization.verified().member("teacher", "TEACHER").member("staff", "STAFF");
        chat = TestChat.of(school, "teacher", "staff");
    }

    @Test
    void changesWhatIsGivenAndLeavesTheRest() {
        JsonObject payload = Api.as("teacher")
                .mutate(
                        UPDATE,
                        input().put("title", " 5Б ")
                                .put("description", "Новое")
                                .put("whoMayPin", "MEMBERS")
                                .put("slowModeSeconds", 30)
                                .put(
                                        "reactions",
                                        new JsonArray().add("👍").add("👍").add("👎"))
                                .put("forwardingAllowed", false),
                        "chat { title description version settings { whoMayWrite whoMayAdd whoMayPin history slowModeSeconds"
                                + " reactions forwardingAllowed } }");

        assertThat(payload.getJsonObject("chat"))
                .isEqualTo(new JsonObject()
                        .put("title", "5Б")
                        .put("description", "Новое")
                        .put("version", 1)
                        .put(
                                "settings",
                                new JsonObject()
                                        .put("whoMayWrite", "MEMBERS")
                                        .put("whoMayAdd", "ADMINISTRATORS")
                                        .put("whoMayPin", "MEMBERS")
                                        .put("history", "ALL")
                                        .put("slowModeSeconds", 30)
                                        .put(
                                                "reactions",
                                                new JsonArray().add("👍").add("👎"))
                                        .put("forwardingAllowed", false)));
        assertThat(chat.events()).endsWith("CHAT_UPDATED");
    }

    @Test
    void clearsWhatMayBeMissing() {
        chat.update("teacher", new JsonObject().put("description", "Новое").put("reactions", new JsonArray()));

        chat.update(
                "teacher",
                new JsonObject().putNull("description").putNull("reactions").putNull("slowModeSeconds"));

        JsonObject read = chat.read("staff", "description settings { reactions slowModeSeconds }");
        assertThat(read.getString("description")).isNull();
        assertThat(read.getJsonObject("settings").getJsonArray("reactions")).hasSize(12);
    }

    @Test
    void refusesToClearWhatEveryChatHas() {
        assertThat(Unchanged.by(() -> Api.as("teacher")
                        .refusals(UPDATE, input().putNull("title").putNull("history"))))
                .containsExactly("INVALID_INPUT input.title", "INVALID_INPUT input.history");
    }

    @Test
    void refusesValuesBeyondTheirLimits() {
        assertThat(Unchanged.by(() -> Api.as("teacher")
                        .refusals(
                                UPDATE,
                                input().put("slowModeSeconds", 86_401).put("reactions", new JsonArray().add("")))))
                .containsExactly("INVALID_INPUT input.reactions.0", "INVALID_INPUT input.slowModeSeconds");
    }

    @Test
    void refusesAVersionThatWasChangedSince() {
        assertThat(Unchanged.by(() -> Api.as("teacher")
                        .refusals(UPDATE, input().put("version", 7).put("title", "5Б"))))
                .containsExactly("CONFLICT input.version");
    }

    @Test
    void refusesMembersAndHidesTheChatFromOthers() {
        assertThat(Unchanged.by(() -> Api.as("staff").refusals(UPDATE, input().put("title", "5Б"))))
                .containsExactly("NOT_ALLOWED");
        for (String user : new String[] {"stranger", "operator"}) {
            assertThat(Unchanged.by(() -> Api.as(user).refusals(UPDATE, input().put("title", "5Б"))))
                    .containsExactly("NOT_FOUND input.id");
        }
    }

    @Test
    void refusesAClosedChat() {
        chat.closed();

        assertThat(Unchanged.by(() -> Api.as("teacher").refusals(UPDATE, input().put("title", "5Б"))))
                .containsExactly("CHAT_CLOSED");
    }

    @Test
    void saysWhatTheViewerMayDo() {
        String selection = "viewerActions { action allowed reasonCode }";

        assertThat(chat.read("teacher", selection).getJsonArray("viewerActions"))
                .contains(
                        action("chatUpdate", null),
                        action("chatLeave", "CHAT_OWNER_STAYS"),
                        action("messageSend", null));
        assertThat(chat.read("staff", selection).getJsonArray("viewerActions"))
                .contains(
                        action("chatUpdate", "NOT_ALLOWED"),
                        action("chatLeave", null),
                        action("messagePin", "NOT_ALLOWED"));
    }

    private static JsonObject action(String action, String reason) {
        return new JsonObject()
                .put("action", action)
                .put("allowed", reason == null)
                .put("reasonCode", reason);
    }

    private JsonObject input() {
        return new JsonObject().put("id", chat.id()).put("version", 0);
    }
}
