package io.parta.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.testing.Api;
import io.parta.testing.TestChat;
import io.parta.testing.TestOrganization;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** CH-4: the owner deletes a chat for everybody. */
@QuarkusTest
class ChatDeleteTest {

    private static final String DELETE = "chatDelete";

    private TestChat chat;

    @BeforeEach
    void make() {
        TestOrganization.personId("stranger");
        var school = TestOrganization.verified().member("teacher", "TEACHER").member("staff", "STAFF");
        chat = TestChat.of(school, "teacher", "staff");
    }

    @Test
    void isGoneForEverybody() {
        String message = chat.send("staff", "Привет");

        JsonObject payload = Api.as("teacher").mutate(DELETE, id(), "deletedChatId");

        assertThat(payload.getString("deletedChatId")).isEqualTo(chat.id());
        assertThat(chat.read("teacher", "id")).isNull();
        assertThat(chat.read("staff", "id")).isNull();
        assertThat(Api.as("staff")
                        .data("query ($id: ID!) { node(id: $id) { id } }", new JsonObject().put("id", message))
                        .getJsonObject("node"))
                .isNull();
        assertThat(chat.events()).endsWith("CHAT_DELETED");
        assertThat(Unchanged.by(() -> Api.as("staff").refusals("messageSend", chat.draft("Ещё"))))
                .containsExactly("NOT_FOUND input.chatId");
    }

    @Test
    void isTheOwnersAlone() {
        Api.as("teacher")
                .refusals(
                        "chatAdministratorAppoint",
                        new JsonObject().put("chatId", chat.id()).put("personId", TestOrganization.personId("staff")));

        assertThat(Unchanged.by(() -> Api.as("staff").refusals(DELETE, id()))).containsExactly("NOT_ALLOWED");
        assertThat(Unchanged.by(() -> Api.as("operator").refusals(DELETE, id())))
                .containsExactly("NOT_FOUND input.id");
    }

    @Test
    void refusesADirectChat() {
        var direct = TestChat.direct("teacher", "staff");

        assertThat(Unchanged.by(() -> Api.as("teacher").refusals(DELETE, new JsonObject().put("id", direct.id()))))
                .containsExactly("WRONG_CHAT_KIND");
    }

    @Test
    void deletesAClosedChatToo() {
        chat.closed();

        assertThat(Api.as("teacher").refusals(DELETE, id())).isEmpty();
    }

    private JsonObject id() {
        return new JsonObject().put("id", chat.id());
    }
}
