package io.parta.chat.folder;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.TestChat;
import io.parta.testing.TestOrganization;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** FO-2: out of sight until a mention; nothing changes for others. */
@QuarkusTest
class ChatArchiveTest {

    private static final String ARCHIVE = "chatArchive";

    private TestChat chat;

    @BeforeEach
    void make() {
        TestOrganization.personId("stranger");
        Database.query(
                "UPDATE chat_member SET left_at = now() WHERE person_id = $1", TestOrganization.personKey("educator"));
        var school = TestOrganization.verified().member("teacher", "TEACHER").member("educator", "TEACHER");
        chat = TestChat.of(school, "teacher", "educator");
        chat.send("teacher", "Раз");
    }

    @Test
    void keepsAChatOutOfSight() {
        JsonObject payload = Api.as("educator").mutate(ARCHIVE, id(), "chat { viewerState { archived unreadCount } }");

        assertThat(payload.getJsonObject("chat").getJsonObject("viewerState"))
                .isEqualTo(new JsonObject().put("archived", true).put("unreadCount", 1));
        chat.send("teacher", "Два");
        assertThat(listed(false)).isEmpty();
        assertThat(listed(true)).containsExactly(chat.id());
        assertThat(Api.as("educator")
                        .data("{ viewer { chatFolders { unreadCount chats { nodes { id } } } } }")
                        .getJsonObject("viewer")
                        .getJsonArray("chatFolders")
                        .getJsonObject(0))
                .isEqualTo(new JsonObject()
                        .put("unreadCount", 0)
                        .put("chats", new JsonObject().put("nodes", new JsonArray())));
    }

    @Test
    void changesNothingForOthers() {
        var events = chat.events();

        Api.as("educator").refusals(ARCHIVE, id());

        assertThat(archived("teacher")).isFalse();
        assertThat(chat.events()).isEqualTo(events);
    }

    @Test
    void bringsItBackWithAMention() {
        mention();
        Api.as("educator").refusals(ARCHIVE, id());
        assertThat(archived("educator")).isTrue();

        mention();

        assertThat(archived("educator")).isFalse();
        assertThat(listed(false)).containsExactly(chat.id());
        assertThat(listed(true)).isEmpty();
        assertThat(Api.as("educator").refusals(ARCHIVE, id())).isEmpty();
        assertThat(archived("educator")).isTrue();
    }

    @Test
    void takesItOutAgain() {
        Api.as("educator").refusals(ARCHIVE, id());

        assertThat(Api.as("educator").refusals("chatUnarchive", id())).isEmpty();

        assertThat(archived("educator")).isFalse();
        assertThat(listed(false)).containsExactly(chat.id());
    }

    @Test
    void forgetsItForWhoeverComesBack() {
        Api.as("educator").refusals(ARCHIVE, id());
        Api.as("educator").refusals("chatLeave", id());
        Api.as("teacher")
                .refusals(
                        "chatMembersAdd",
                        new JsonObject()
                                .put("chatId", chat.id())
                                .put("personIds", new JsonArray().add(TestOrganization.personId("educator"))));

        assertThat(archived("educator")).isFalse();
    }

    @Test
    void hidesTheChatFromOthers() {
        for (String mutation : new String[] {ARCHIVE, "chatUnarchive"}) {
            assertThat(Unchanged.by(() -> Api.as("stranger").refusals(mutation, id())))
                    .containsExactly("NOT_FOUND input.id");
            assertThat(Unchanged.by(() -> Api.as("educator").refusals(mutation, new JsonObject().put("id", "chat_1"))))
                    .containsExactly("NOT_FOUND input.id");
        }
    }

    private void mention() {
        var mention = new JsonObject()
                .put("kind", "MENTION")
                .put("offset", 0)
                .put("length", 3)
                .put("personId", TestOrganization.personId("educator"));
        assertThat(Api.as("teacher")
                        .refusals("messageSend", chat.draft("Аня").put("entities", new JsonArray().add(mention))))
                .isEmpty();
    }

    private boolean archived(String user) {
        return chat.read(user, "viewerState { archived }")
                .getJsonObject("viewerState")
                .getBoolean("archived");
    }

    private static List<String> listed(boolean archived) {
        return Api.as("educator")
                .data(
                        "query ($archived: Boolean) { viewer { chats(archived: $archived) { nodes { id } } } }",
                        new JsonObject().put("archived", archived))
                .getJsonObject("viewer")
                .getJsonObject("chats")
                .getJsonArray("nodes")
                .stream()
                .map(node -> ((JsonObject) node).getString("id"))
                .toList();
    }

    private JsonObject id() {
        return new JsonObject().put("id", chat.id());
    }
}
