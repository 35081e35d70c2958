package io.parta.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.Statements;
import io.parta.testing.TestChat;
import io.parta.testing.TestOrganization;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The screen of one's chats: what was said last, by whom, and what is unread. */
@QuarkusTest
class MyChatsTest {

    private static final String SCREEN = """
            query ($first: Int, $after: String) { viewer { chats(first: $first, after: $after) {
              nodes { id title peer { firstName } viewerState { unreadCount mentionCount muted }
                lastMessage { text sequence author { id firstName } } }
              pageInfo { hasNextPage endCursor } } } }
            """;

    private TestOrganization school;

    @BeforeEach
    void register() {
        // Somebody of one's own, so that the list is of this test alone.
        Database.query(
                "UPDATE chat_member SET left_at = now() WHERE person_id = $1", TestOrganization.personKey("educator"));
        school = TestOrganization.verified().member("teacher", "TEACHER").member("educator", "TEACHER");
    }

    @Test
    void showsTheChatOfTheLastMessageFirst() {
        var first = TestChat.of(school, "teacher", "educator");
        var second = TestChat.of(school, "teacher", "educator");
        first.send("teacher", "Первый чат");
        second.send("teacher", "Второй чат");
        first.send("teacher", "Снова первый");

        var chats = page(10, null);

        assertThat(ids(chats)).containsExactly(first.id(), second.id());
        JsonObject top = chats.getJsonArray("nodes").getJsonObject(0);
        assertThat(top.getJsonObject("viewerState"))
                .isEqualTo(new JsonObject()
                        .put("unreadCount", 2)
                        .put("mentionCount", 0)
                        .put("muted", false));
        assertThat(top.getJsonObject("lastMessage").getString("text")).isEqualTo("Снова первый");
        assertThat(top.getJsonObject("lastMessage").getJsonObject("author").getString("id"))
                .isEqualTo(TestOrganization.personId("teacher"));
    }

    @Test
    void showsAChatThatOneHasJustJoinedBeforeOlderOnes() {
        var old = TestChat.of(school, "educator");
        var joined = TestChat.of(school, "teacher", "educator");
        old.send("educator", "Новее");

        assertThat(ids(page(10, null))).containsExactly(old.id(), joined.id());
    }

    @Test
    void pagesThroughAllOfThemOnce() {
        var made = new ArrayList<String>();
        IntStream.range(0, 5).forEach(i -> {
            var chat = TestChat.of(school, "educator");
            chat.send("educator", "Чат " + i);
            made.add(0, chat.id());
        });

        var seen = new ArrayList<String>();
        String cursor = null;
        boolean more = true;
        while (more) {
            var page = page(2, cursor);
            seen.addAll(ids(page));
            cursor = page.getJsonObject("pageInfo").getString("endCursor");
            more = page.getJsonObject("pageInfo").getBoolean("hasNextPage");
        }

        assertThat(seen).isEqualTo(made);
    }

    /** Own messages are read, whoever else has written before. */
    @Test
    void countsWhatOneSendsAsRead() {
        var chat = TestChat.of(school, "teacher", "educator");
        chat.send("teacher", "Раз");
        chat.send("teacher", "Два");
        assertThat(unread(chat)).isEqualTo(2);

        chat.send("educator", "Вижу");
        assertThat(unread(chat)).isZero();

        chat.send("teacher", "Три");
        assertThat(unread(chat)).isEqualTo(1);
    }

    /** As many statements for five chats as for one. */
    @Test
    void costsOneStatementForEachLevelHoweverManyChats() {
        TestChat.of(school, "teacher", "educator").send("teacher", "Раз");
        long one = cost();
        IntStream.range(0, 4)
                .forEach(i -> TestChat.of(school, "teacher", "educator").send("teacher", "Раз"));

        assertThat(cost()).isEqualTo(one).isLessThanOrEqualTo(6);
    }

    private long cost() {
        page(30, null);
        long before = Statements.total();
        assertThat(page(30, null).getJsonArray("nodes")).isNotEmpty();
        return Statements.total() - before;
    }

    private static int unread(TestChat chat) {
        return chat.read("educator", "viewerState { unreadCount }")
                .getJsonObject("viewerState")
                .getInteger("unreadCount");
    }

    private static JsonObject page(int first, String after) {
        return Api.as("educator")
                .data(SCREEN, new JsonObject().put("first", first).put("after", after))
                .getJsonObject("viewer")
                .getJsonObject("chats");
    }

    private static List<String> ids(JsonObject page) {
        return page.getJsonArray("nodes").stream()
                .map(node -> ((JsonObject) node).getString("id"))
                .toList();
    }
}
