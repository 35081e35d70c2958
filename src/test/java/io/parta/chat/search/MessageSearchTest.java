package io.parta.chat.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.FreePeople;
import io.parta.testing.TestChat;
import io.parta.testing.TestOrganization;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** ME-6: words are found in one's own chats, within what one may see. */
@QuarkusTest
class MessageSearchTest {

    private static final String SEARCH =
            "query ($query: String!, $filter: MessageSearchFilter, $first: Int, $after: String) { "
                    + "messageSearch(query: $query, filter: $filter, first: $first, after: $after) { "
                    + "nodes { text } pageInfo { hasNextPage endCursor } } }";

    private TestOrganization school;
    private TestChat chat;

    @BeforeEach
    void make() {
        TestOrganization.personId("stranger");
        FreePeople.leaveChats();
        school = TestOrganization.verified()
                .member("teacher", "TEACHER")
                .member("staff", "STAFF")
                .member("student", "STUDENT");
        chat = TestChat.of(school, "teacher", "staff", "student");
    }

    /** What is due would be cleared in the middle of another test. */
    @AfterEach
    void leaveNothingDue() {
        Database.query(
                "UPDATE chat_message SET expires_at = NULL WHERE chat_id = $1 AND expires_at IS NOT NULL", chat.key());
    }

    /** ME-6: words are indexed, and one that is longer than any is none. */
    @Test
    void takesAWordAsLongAsAMessage() {
        for (int length : new int[] {999, 1_000, 1_020, 4_096}) {
            assertThat(Api.as("teacher").refusals("messageSend", chat.draft("ы".repeat(length))))
                    .isEmpty();
        }
    }

    @Test
    void findsWordsInAnyFormInRussianAndEnglish() {
        chat.send("teacher", "Завтра контрольная по геометрии, приносите тетради");
        chat.send("teacher", "Ёлку наряжаем в пятницу");
        chat.send("staff", "We are reading new books together");

        assertThat(found("student", "контрольную"))
                .containsExactly("Завтра контрольная по геометрии, приносите тетради");
        assertThat(found("student", "тетрадь геометрия")).hasSize(1);
        assertThat(found("student", "елка")).containsExactly("Ёлку наряжаем в пятницу");
        assertThat(found("student", "ЁЛКИ")).hasSize(1);
        assertThat(found("student", "book")).containsExactly("We are reading new books together");
        assertThat(found("student", "контрольная -геометрия")).isEmpty();
        for (String nothing : new String[] {"", " ", "и", "!!!", "'", "#" + chat.key()}) {
            assertThat(found("student", nothing).stream().filter(text -> text.contains("пятницу")))
                    .isEmpty();
        }
    }

    @Test
    void findsNothingOfOthers() {
        chat.send("teacher", "Секрет");
        var other = TestChat.of(school, "staff", "teacher");
        other.send("staff", "Секрет взрослых");

        assertThat(found("teacher", "секрет")).containsExactly("Секрет взрослых", "Секрет");
        assertThat(found("student", "секрет")).containsExactly("Секрет");
        assertThat(found("stranger", "секрет")).isEmpty();
        assertThat(found("student", "секрет", new JsonObject().put("chatId", other.id())))
                .isEmpty();
        assertThat(found("student", "секрет", new JsonObject().put("chatId", "chat_1")))
                .isEmpty();
    }

    @Test
    void findsNothingThatOneMayNotSee() {
        String deleted = chat.send("teacher", "Пароль первый");
        String hidden = chat.send("teacher", "Пароль второй");
        chat.send("teacher", "Пароль третий");
        chat.send("teacher", "Пароль четвёртый");
        Api.as("teacher").refusals("messageDelete", of(deleted).put("forEveryone", true));
        Api.as("student").refusals("messageDelete", of(hidden).put("forEveryone", false));
        Database.query(
                "UPDATE chat_message SET expires_at = now() - interval '1 second' WHERE chat_id = $1 AND sequence = 3",
                chat.key());
        assertThat(found("student", "пароль")).containsExactly("Пароль четвёртый");
        assertThat(found("staff", "пароль")).containsExactly("Пароль четвёртый", "Пароль второй");

        Database.query(
                "UPDATE chat_member SET visible = '{[5,)}' WHERE chat_id = $1 AND person_id = $2",
                chat.key(),
                TestOrganization.personKey("student"));
        assertThat(found("student", "пароль")).isEmpty();
        Database.query(
                "UPDATE chat_member SET left_at = now() WHERE chat_id = $1 AND person_id = $2",
                chat.key(),
                TestOrganization.personKey("staff"));
        assertThat(found("staff", "пароль")).isEmpty();
    }

    @Test
    void filtersByAuthorKindAndTime() {
        chat.send("teacher", "Экскурсия в музей");
        chat.send("staff", "Экскурсия оплачена");
        var author = new JsonObject().put("authorId", TestOrganization.personId("staff"));
        assertThat(found("student", "экскурсия", author)).containsExactly("Экскурсия оплачена");
        assertThat(found("student", "экскурсия", new JsonObject().put("kind", "POLL")))
                .isEmpty();
        assertThat(found("student", "экскурсия", new JsonObject().put("kind", "TEXT")))
                .hasSize(2);
        String later = Instant.now().plusSeconds(60).toString();
        assertThat(found("student", "экскурсия", new JsonObject().put("from", later)))
                .isEmpty();
        assertThat(found("student", "экскурсия", new JsonObject().put("to", later)))
                .hasSize(2);
    }

    @Test
    void turnsPages() {
        for (int i = 1; i <= 5; i++) {
            chat.send("teacher", "Урок " + i);
        }
        JsonObject first = search("student", "урок", null, 2, null);
        assertThat(texts(first)).containsExactly("Урок 5", "Урок 4");
        String cursor = first.getJsonObject("pageInfo").getString("endCursor");
        JsonObject second = search("student", "урок", null, 2, cursor);
        assertThat(texts(second)).containsExactly("Урок 3", "Урок 2");
        assertThat(second.getJsonObject("pageInfo").getBoolean("hasNextPage")).isTrue();
    }

    @Test
    void refusesALongerQuery() {
        assertThat(Api.as("student").codes(SEARCH, new JsonObject().put("query", "я".repeat(201))))
                .containsExactly("INVALID_INPUT");
    }

    private static JsonObject of(String message) {
        return new JsonObject().put("messageId", message);
    }

    private List<String> found(String user, String query) {
        return texts(search(user, query, null, 100, null)).stream().toList();
    }

    private static List<String> found(String user, String query, JsonObject filter) {
        return texts(search(user, query, filter, 100, null));
    }

    private static JsonObject search(String user, String query, JsonObject filter, int first, String after) {
        var variables = new JsonObject()
                .put("query", query)
                .put("filter", filter)
                .put("first", first)
                .put("after", after);
        return Api.as(user).data(SEARCH, variables).getJsonObject("messageSearch");
    }

    private static List<String> texts(JsonObject connection) {
        return connection.getJsonArray("nodes").stream()
                .map(node -> ((JsonObject) node).getString("text"))
                .toList();
    }
}
