package io.parta.chat.succession;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.testing.Api;
import io.parta.testing.GraphQLSocket;
import io.parta.testing.TestChat;
import io.parta.testing.TestOrganization;
import io.parta.testing.Together;
import io.parta.testing.Tokens;
import io.parta.testing.Unchanged;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** CH-4: what is closed can be read and left, and nothing can be written there, by one code. */
@QuarkusTest
class ClosedChatTest {

    @TestHTTPResource("/graphql")
    URI graphql;

    private TestOrganization school;
    private TestChat chat;

    @BeforeEach
    void make() {
        school = TestOrganization.verified()
                .member("teacher", "TEACHER")
                .member("staff", "STAFF")
                .member("teacher2", "TEACHER");
        chat = TestChat.of(school, "teacher", "staff");
    }

    @Test
    void refusesEveryActThatWritesByOneCode() {
        String message = chat.send("teacher", "Раз");
        String poll = chat.ask(
                "teacher",
                new JsonObject().put("options", new JsonArray().add("Да").add("Нет")));
        String scheduled = schedule(Instant.now().plusSeconds(3600));
        var staff = TestOrganization.personId("staff");
        int version = chat.read("teacher", "version").getInteger("version");
        var of = new JsonObject().put("messageId", message);
        var acts = new LinkedHashMap<String, JsonObject>();
        acts.put("messageSend", chat.draft("Ещё"));
        acts.put("messageEdit", of.copy().put("text", "Два"));
        acts.put("messageReact", of.copy().put("reaction", "👍"));
        acts.put("messagePin", of);
        acts.put("messageUnpin", of);
        acts.put("messageSchedule", later().put("chatId", chat.id()));
        acts.put("scheduledMessageUpdate", later().put("id", scheduled));
        acts.put("pollVote", new JsonObject().put("messageId", poll).put("optionIds", new JsonArray().add("1")));
        acts.put("pollClose", new JsonObject().put("messageId", poll));
        acts.put("chatTyping", new JsonObject().put("id", chat.id()));
        acts.put("chatUpdate", id().put("version", version).put("title", "Другой"));
        acts.put(
                "chatMembersAdd",
                new JsonObject()
                        .put("chatId", chat.id())
                        .put("personIds", new JsonArray().add(TestOrganization.personId("teacher2"))));
        acts.put("chatAdministratorAppoint", person(staff));
        acts.put("chatAdministratorDemote", person(staff));
        acts.put("chatClose", id());
        close();

        acts.forEach((mutation, input) -> assertThat(
                        Unchanged.by(() -> Api.as("teacher").refusals(mutation, input)))
                .as(mutation)
                .containsExactly("CHAT_CLOSED"));
    }

    @Test
    void canBeReadAndLeftAndWhatIsThereBeTakenAway() {
        String message = chat.send("teacher", "Раз");
        close();

        assertThat(chat.read("staff", "messages(last: 1) { nodes { text } }").encode())
                .contains("Раз");
        assertThat(Api.as("staff").refusals("chatMarkRead", id().put("sequence", 1)))
                .isEmpty();
        assertThat(Api.as("teacher")
                        .refusals(
                                "messageDelete",
                                new JsonObject().put("messageId", message).put("forEveryone", true)))
                .isEmpty();
        assertThat(Api.as("staff").refusals("chatHistoryClear", id())).isEmpty();
        assertThat(Api.as("teacher").refusals("chatLeave", id())).containsExactly("CHAT_OWNER_STAYS");
        assertThat(Api.as("teacher").refusals("chatHandOver", person(TestOrganization.personId("staff"))))
                .isEmpty();
        assertThat(Api.as("teacher").refusals("chatLeave", id())).isEmpty();
        assertThat(Api.as("staff").refusals("chatDelete", id())).isEmpty();
    }

    @Test
    void standsBehindTheOpenOnesInOnesList() {
        var open = TestChat.of(school, "teacher", "staff");
        chat.send("teacher", "Новее");
        close();

        var ids = Api.as("staff")
                .data("{ viewer { chats(first: 100) { nodes { id state } } } }")
                .getJsonObject("viewer")
                .getJsonObject("chats")
                .getJsonArray("nodes")
                .stream()
                .map(one -> ((JsonObject) one).getString("id"))
                .toList();

        assertThat(ids).containsSubsequence(open.id(), chat.id());
    }

    @Test
    void namesItsSuccessorToWhoeverListens() {
        var successor = TestChat.of(school, "teacher", "teacher2");
        String cursor = chat.read("staff", "eventsCursor").getString("eventsCursor");
        try (var socket = GraphQLSocket.open(graphql, Tokens.of("staff"))) {
            socket.subscribe(
                    "1",
                    "subscription ($id: ID!, $after: String) { chatEvents(chatId: $id, after: $after) "
                            + "{ type chat { state successor { id } } } }",
                    id().put("after", cursor));

            Api.as("teacher").refusals("chatClose", id().put("successorId", successor.id()));

            assertThat(socket.expect("next", "1")
                            .getJsonObject("payload")
                            .getJsonObject("data")
                            .getJsonObject("chatEvents"))
                    .isEqualTo(new JsonObject()
                            .put("type", "CHAT_CLOSED")
                            .put(
                                    "chat",
                                    new JsonObject()
                                            .put("state", "CLOSED")
                                            .put("successor", new JsonObject().put("id", successor.id()))));
        }
    }

    /** Whatever comes first: nothing is sent after the end, and what was sent before it is there. */
    @Test
    void letsNoMessageInBehindItsEnd() {
        Tokens.of("teacher");
        Tokens.of("staff");
        for (int i = 0; i < 10; i++) {
            var closing = TestChat.of(school, "teacher", "staff");

            List<List<String>> answers = Together.at(
                    () -> Api.as("teacher").refusals("chatClose", new JsonObject().put("id", closing.id())),
                    () -> Api.as("staff").refusals("messageSend", closing.draft("Успел?")));

            assertThat(answers.get(0)).isEmpty();
            assertThat(closing.events())
                    .containsExactlyElementsOf(
                            answers.get(1).isEmpty()
                                    ? List.of("MEMBERS_ADDED", "MESSAGE_SENT", "CHAT_CLOSED")
                                    : List.of("MEMBERS_ADDED", "CHAT_CLOSED"));
            if (!answers.get(1).isEmpty()) {
                assertThat(answers.get(1)).containsExactly("CHAT_CLOSED");
            }
        }
    }

    private void close() {
        assertThat(Api.as("teacher").refusals("chatClose", id())).isEmpty();
    }

    private String schedule(Instant at) {
        return Api.as("teacher")
                .mutate(
                        "messageSchedule",
                        new JsonObject()
                                .put("chatId", chat.id())
                                .put("text", "Потом")
                                .put("sendAt", at.toString()),
                        "scheduledMessage { id }")
                .getJsonObject("scheduledMessage")
                .getString("id");
    }

    private static JsonObject later() {
        return new JsonObject()
                .put("text", "Позже")
                .put("sendAt", Instant.now().plusSeconds(7200).toString());
    }

    private JsonObject person(String id) {
        return new JsonObject().put("chatId", chat.id()).put("personId", id);
    }

    private JsonObject id() {
        return new JsonObject().put("id", chat.id());
    }
}
