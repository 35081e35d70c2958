package io.parta.chat.member;

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

/** CH-4, CH-6, ME-4: what one does to a chat for oneself. */
@QuarkusTest
class ChatMarkersTest {

    private TestChat chat;

    @BeforeEach
    void make() {
        TestOrganization.personId("stranger");
        var school = TestOrganization.verified().member("teacher", "TEACHER").member("staff", "STAFF");
        chat = TestChat.of(school, "teacher", "staff");
        chat.send("teacher", "Раз");
        chat.send("teacher", "Два");
        chat.send("teacher", "Три");
    }

    @Test
    void readsUpToAMessageAndNeverBack() {
        assertThat(state("staff")).isEqualTo(state(0, 3, false));

        assertThat(read(2)).isEmpty();
        assertThat(state("staff")).isEqualTo(state(2, 1, false));
        assertThat(read(1)).isEmpty();
        assertThat(state("staff")).isEqualTo(state(2, 1, false));
        assertThat(read(99)).isEmpty();
        assertThat(state("staff")).isEqualTo(state(3, 0, false));
    }

    @Test
    void countsMentionsUntilTheyAreRead() {
        var mention = new JsonObject()
                .put("kind", "MENTION")
                .put("offset", 0)
                .put("length", 3)
                .put("personId", TestOrganization.personId("staff"));
        Api.as("teacher").refusals("messageSend", chat.draft("Аня").put("entities", new JsonArray().add(mention)));
        assertThat(mentions()).isEqualTo(1);

        read(4);
        assertThat(mentions()).isZero();
    }

    @Test
    void marksUnreadUntilItIsReadAgain() {
        read(3);
        assertThat(Api.as("staff").refusals("chatMarkUnread", id())).isEmpty();
        assertThat(state("staff")).isEqualTo(state(3, 0, true));

        read(3);
        assertThat(state("staff")).isEqualTo(state(3, 0, false));
    }

    @Test
    void mutesForATimeOrForGood() {
        String selection = "viewerState { muted mutedUntilAt }";
        Api.as("staff").refusals("chatMute", id().put("muted", true));
        assertThat(chat.read("staff", selection).getJsonObject("viewerState"))
                .isEqualTo(new JsonObject().put("muted", true).putNull("mutedUntilAt"));

        Api.as("staff").refusals("chatMute", id().put("muted", true).put("until", "2199-01-01T00:00:00Z"));
        assertThat(chat.read("staff", selection).getJsonObject("viewerState"))
                .isEqualTo(new JsonObject().put("muted", true).put("mutedUntilAt", "2199-01-01T00:00:00Z"));
        assertThat(chat.read("teacher", selection).getJsonObject("viewerState").getBoolean("muted"))
                .isFalse();

        Api.as("staff").refusals("chatMute", id().put("muted", false));
        assertThat(chat.read("staff", selection).getJsonObject("viewerState").getBoolean("muted"))
                .isFalse();
        assertThat(Unchanged.by(() -> Api.as("staff")
                        .refusals("chatMute", id().put("muted", true).put("until", "2020-01-01T00:00:00Z"))))
                .containsExactly("INVALID_INPUT input.until");
    }

    @Test
    void clearsTheHistoryForOneselfAlone() {
        assertThat(Api.as("staff").refusals("chatHistoryClear", id())).isEmpty();
        chat.send("teacher", "Четыре");

        String selection = "messages(last: 10) { nodes { text } } lastMessage { text } viewerState { unreadCount }";
        JsonObject own = chat.read("staff", selection);
        assertThat(own.getJsonObject("messages").getJsonArray("nodes"))
                .containsExactly(new JsonObject().put("text", "Четыре"));
        assertThat(own.getJsonObject("viewerState").getInteger("unreadCount")).isEqualTo(1);
        assertThat(chat.read("teacher", selection).getJsonObject("messages").getJsonArray("nodes"))
                .hasSize(4);
    }

    @Test
    void showsNoLastMessageOfAClearedHistory() {
        Api.as("staff").refusals("chatHistoryClear", id());

        assertThat(chat.read("staff", "lastMessage { text }").getJsonObject("lastMessage"))
                .isNull();
    }

    @Test
    void hidesTheChatFromOthers() {
        for (String mutation : new String[] {"chatMarkUnread", "chatHistoryClear"}) {
            assertThat(Unchanged.by(() -> Api.as("stranger").refusals(mutation, id())))
                    .containsExactly("NOT_FOUND input.id");
        }
        assertThat(Unchanged.by(() -> Api.as("stranger").refusals("chatMarkRead", id().put("sequence", 1))))
                .containsExactly("NOT_FOUND input.id");
        assertThat(Unchanged.by(() -> Api.as("operator").refusals("chatMute", id().put("muted", true))))
                .containsExactly("NOT_FOUND input.id");
        assertThat(Unchanged.by(() -> Api.as("staff").refusals("chatMarkRead", id().put("sequence", 0))))
                .containsExactly("INVALID_INPUT input.sequence");
    }

    private java.util.List<String> read(int sequence) {
        return Api.as("staff").refusals("chatMarkRead", id().put("sequence", sequence));
    }

    private int mentions() {
        return chat.read("staff", "viewerState { mentionCount }")
                .getJsonObject("viewerState")
                .getInteger("mentionCount");
    }

    private JsonObject state(String user) {
        return chat.read(user, "viewerState { readSequence unreadCount markedUnread }")
                .getJsonObject("viewerState");
    }

    private static JsonObject state(int read, int unread, boolean marked) {
        return new JsonObject()
                .put("readSequence", read)
                .put("unreadCount", unread)
                .put("markedUnread", marked);
    }

    private JsonObject id() {
        return new JsonObject().put("id", chat.id());
    }
}
