package io.parta.chat.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.testing.Api;
import io.parta.testing.TestChat;
import io.parta.testing.TestOrganization;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** ME-3: many messages are pinned, the last one first. */
@QuarkusTest
class MessagePinTest {

    private TestChat chat;
    private String first;
    private String second;

    @BeforeEach
    void make() {
        TestOrganization.personId("stranger");
        var school = TestOrganization.verified().member("teacher", "TEACHER").member("staff", "STAFF");
        chat = TestChat.of(school, "teacher", "staff");
        first = chat.send("staff", "Первое");
        second = chat.send("staff", "Второе");
    }

    @Test
    void listsTheLastOneFirst() {
        assertThat(pin("teacher", second)).isEmpty();
        JsonObject payload = Api.as("teacher")
                .mutate("messagePin", new JsonObject().put("messageId", first), "message { text pinnedAt }");

        assertThat(payload.getJsonObject("message").getString("pinnedAt")).endsWith("Z");
        assertThat(pinned()).containsExactly("Первое", "Второе");
        assertThat(Unchanged.by(() -> pin("teacher", second))).isEmpty();
        assertThat(chat.events()).endsWith("MESSAGE_PINNED", "MESSAGE_PINNED");
    }

    @Test
    void takesItOffAgain() {
        pin("teacher", first);
        pin("teacher", second);

        assertThat(unpin("teacher", second)).isEmpty();
        assertThat(pinned()).containsExactly("Первое");
        assertThat(Unchanged.by(() -> unpin("teacher", second))).isEmpty();
        assertThat(chat.events()).endsWith("MESSAGE_UNPINNED");
    }

    @Test
    void isDoneByThoseWhomTheChatLets() {
        assertThat(Unchanged.by(() -> pin("staff", first))).containsExactly("NOT_ALLOWED");
        assertThat(Unchanged.by(() -> pin("stranger", first))).containsExactly("NOT_FOUND input.messageId");
        assertThat(Unchanged.by(() -> unpin("operator", first))).containsExactly("NOT_FOUND input.messageId");

        chat.update("teacher", new JsonObject().put("whoMayPin", "MEMBERS"));
        assertThat(pin("staff", first)).isEmpty();
        chat.closed();
        assertThat(Unchanged.by(() -> unpin("staff", first))).containsExactly("CHAT_CLOSED");
    }

    @Test
    void isDoneByBothInADirectChat() {
        var direct = TestChat.direct("teacher", "staff");
        String message = direct.send("teacher", "Адрес");

        assertThat(pin("staff", message)).isEmpty();
        assertThat(unpin("teacher", message)).isEmpty();
    }

    private static List<String> pin(String user, String message) {
        return Api.as(user).refusals("messagePin", new JsonObject().put("messageId", message));
    }

    private static List<String> unpin(String user, String message) {
        return Api.as(user).refusals("messageUnpin", new JsonObject().put("messageId", message));
    }

    private List<String> pinned() {
        return chat
                .read("staff", "pinnedMessages(first: 10) { nodes { text } }")
                .getJsonObject("pinnedMessages")
                .getJsonArray("nodes")
                .stream()
                .map(node -> ((JsonObject) node).getString("text"))
                .toList();
    }
}
