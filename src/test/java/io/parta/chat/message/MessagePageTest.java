package io.parta.chat.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.testing.Api;
import io.parta.testing.Statements;
import io.parta.testing.TestChat;
import io.parta.testing.TestOrganization;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages of messages: both ways, around a number, and never more than one may see (LV-7). */
@QuarkusTest
class MessagePageTest {

    private TestOrganization school;
    private TestChat chat;

    @BeforeEach
    void make() {
        school = TestOrganization.verified()
                .member("teacher", "TEACHER")
                .member("staff", "STAFF")
                .member("student", "STUDENT");
        chat = TestChat.of(school, "teacher", "staff");
    }

    @Test
    void readsFromTheLatestAndFromTheFirst() {
        sendAll(7);

        assertThat(numbers("last: 3")).containsExactly(5, 6, 7);
        assertThat(numbers("first: 3")).containsExactly(1, 2, 3);
        assertThat(numbers("")).containsExactly(1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void pagesBackwardsThroughAllOfThem() {
        sendAll(7);
        var seen = new ArrayList<Integer>();
        String arguments = "last: 3";
        JsonObject page;
        do {
            page = messages("staff", arguments);
            seen.addAll(0, numbers(page));
            arguments = "last: 3, before: \"" + page.getJsonObject("pageInfo").getString("startCursor") + "\"";
        } while (page.getJsonObject("pageInfo").getBoolean("hasPreviousPage"));

        assertThat(seen).containsExactly(1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void readsAroundANumber() {
        sendAll(9);

        assertThat(numbers("around: 5, first: 4")).containsExactly(3, 4, 5, 6);
        assertThat(numbers("around: 1, first: 4")).containsExactly(1, 2);
        assertThat(numbers("around: 9, first: 4")).containsExactly(7, 8, 9);
        assertThat(numbers("around: 5, first: 1")).containsExactly(5);
        assertThat(messages("staff", "around: 5, first: 4").getJsonObject("pageInfo"))
                .isEqualTo(new JsonObject()
                        .put("hasNextPage", true)
                        .put("hasPreviousPage", true)
                        .put(
                                "startCursor",
                                messages("staff", "first: 3")
                                        .getJsonArray("edges")
                                        .getJsonObject(2)
                                        .getString("cursor"))
                        .put(
                                "endCursor",
                                messages("staff", "first: 6")
                                        .getJsonObject("pageInfo")
                                        .getString("endCursor")));
    }

    @Test
    void refusesCursorsBesideANumber() {
        assertThat(Api.as("staff").codes(query("around: 5, last: 4"), id())).containsExactly("INVALID_CURSOR");
        assertThat(Api.as("staff").codes(query("around: -1"), id())).containsExactly("INVALID_CURSOR");
        assertThat(Api.as("staff").codes(query("first: 101"), id())).containsExactly("INVALID_PAGE_SIZE");
    }

    /** CH-6: newcomers see all, or what was sent since they joined. */
    @Test
    void showsNewcomersTheHistoryThatTheChatSays() {
        sendAll(3);
        chat.update("teacher", new JsonObject().put("history", "SINCE_JOINING"));
        add("student");
        sendAll(2);

        assertThat(numbers(messages("student", "last: 10"))).containsExactly(4, 5);
        assertThat(numbers("last: 10")).containsExactly(1, 2, 3, 4, 5);
        assertThat(node("student", 3)).isNull();
        assertThat(node("student", 4)).isNotNull();
    }

    /** LV-7: nothing from an absence. */
    @Test
    void hidesWhatWasSentDuringAnAbsence() {
        add("student");
        sendAll(2);
        Api.as("student").refusals("chatLeave", id());
        sendAll(3);
        assertThat(chat.read("student", "id")).isNull();
        assertThat(node("student", 1)).isNull();
        add("student");
        sendAll(2);

        assertThat(numbers(messages("student", "last: 10"))).containsExactly(1, 2, 6, 7);
        assertThat(numbers(messages("student", "last: 3"))).containsExactly(2, 6, 7);
        assertThat(numbers(messages("student", "first: 3"))).containsExactly(1, 2, 6);
        assertThat(messages("student", "first: 3").getJsonObject("pageInfo").getBoolean("hasNextPage"))
                .isTrue();
        assertThat(numbers(messages("student", "around: 4, first: 4"))).containsExactly(1, 2, 6, 7);
    }

    @Test
    void showsTheAnswerWithoutTheMessageThatOneMayNotSee() {
        String question = chat.send("staff", "Вопрос");
        chat.update("teacher", new JsonObject().put("history", "SINCE_JOINING"));
        add("student");
        Api.as("teacher").mutate("messageSend", chat.draft("Ответ").put("replyToId", question), "message { id }");

        String selection = "messages(last: 1) { nodes { text replyTo { text } } }";
        assertThat(chat.read("student", selection).getJsonObject("messages").getJsonArray("nodes"))
                .containsExactly(new JsonObject().put("text", "Ответ").putNull("replyTo"));
        assertThat(chat.read("staff", selection).getJsonObject("messages").getJsonArray("nodes"))
                .containsExactly(
                        new JsonObject().put("text", "Ответ").put("replyTo", new JsonObject().put("text", "Вопрос")));
    }

    /** As many statements for a page of ten messages as for one of one. */
    @Test
    void costsOneStatementForEachField() {
        sendAll(10);
        String selection = "nodes { text author { firstName } replyTo { text } entities { kind person { id } } }";
        messages("staff", "last: 10");

        long one = cost("messages(last: 1) { " + selection + " }");
        long ten = cost("messages(last: 10) { " + selection + " }");

        assertThat(ten).isEqualTo(one);
    }

    private long cost(String selection) {
        long before = Statements.total();
        chat.read("staff", selection);
        return Statements.total() - before;
    }

    private void sendAll(int number) {
        IntStream.range(0, number).forEach(i -> chat.send("teacher", "Сообщение " + i));
    }

    private void add(String user) {
        var refusals = Api.as("teacher")
                .refusals(
                        "chatMembersAdd",
                        new JsonObject()
                                .put("chatId", chat.id())
                                .put("personIds", new JsonArray().add(TestOrganization.personId(user))));
        assertThat(refusals).isEmpty();
    }

    private JsonObject id() {
        return new JsonObject().put("id", chat.id());
    }

    private JsonObject node(String user, int sequence) {
        String message = io.parta.platform.graphql.node.TypeId.encode("message", chat.key(), sequence);
        return Api.as(user)
                .data(
                        "query ($id: ID!) { node(id: $id) { ... on Message { text } } }",
                        new JsonObject().put("id", message))
                .getJsonObject("node");
    }

    private static String query(String arguments) {
        return "query ($id: ID!) { chat(id: $id) { messages" + (arguments.isEmpty() ? "" : "(" + arguments + ")")
                + " { edges { cursor } nodes { sequence } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }";
    }

    private JsonObject messages(String user, String arguments) {
        return Api.as(user).data(query(arguments), id()).getJsonObject("chat").getJsonObject("messages");
    }

    private List<Integer> numbers(String arguments) {
        return numbers(messages("staff", arguments));
    }

    private static List<Integer> numbers(JsonObject page) {
        var numbers = new ArrayList<Integer>();
        page.getJsonArray("nodes").forEach(node -> numbers.add(((JsonObject) node).getInteger("sequence")));
        return Collections.unmodifiableList(numbers);
    }
}
