package io.parta.chat.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.TestChat;
import io.parta.testing.TestOrganization;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** CH-2, CH-4: the owner appoints, hands over and only then leaves. */
@QuarkusTest
class ChatRolesTest {

    private TestChat chat;

    @BeforeEach
    void make() {
        TestOrganization.personId("stranger");
        var school = TestOrganization.verified()
                .member("teacher", "TEACHER")
                .member("staff", "STAFF")
                .member("teacher2", "TEACHER");
        chat = TestChat.of(school, "teacher", "staff", "teacher2");
    }

    @Test
    void appointsAndDemotesAdministrators() {
        assertThat(Api.as("teacher").refusals("chatAdministratorAppoint", person("staff")))
                .isEmpty();
        assertThat(role("staff")).isEqualTo("ADMINISTRATOR");
        assertThat(Unchanged.by(() -> Api.as("teacher").refusals("chatAdministratorAppoint", person("staff"))))
                .isEmpty();

        assertThat(Api.as("teacher").refusals("chatAdministratorDemote", person("staff")))
                .isEmpty();
        assertThat(role("staff")).isEqualTo("MEMBER");
        assertThat(chat.events()).endsWith("MEMBER_ROLE_CHANGED", "MEMBER_ROLE_CHANGED");
    }

    @Test
    void refusesWhoIsNotTheOwnerAndPeopleWhoAreNoMembers() {
        Api.as("teacher").refusals("chatAdministratorAppoint", person("staff"));
        for (String mutation : new String[] {"chatAdministratorAppoint", "chatAdministratorDemote", "chatHandOver"}) {
            assertThat(Unchanged.by(() -> Api.as("staff").refusals(mutation, person("teacher2"))))
                    .containsExactly("NOT_ALLOWED");
            assertThat(Unchanged.by(() -> Api.as("stranger").refusals(mutation, person("teacher2"))))
                    .containsExactly("NOT_FOUND input.chatId");
            assertThat(Unchanged.by(() -> Api.as("teacher").refusals(mutation, person("stranger"))))
                    .containsExactly("NOT_FOUND input.personId");
            assertThat(Unchanged.by(() -> Api.as("teacher").refusals(mutation, person("teacher"))))
                    .containsExactly("CHAT_OWNER_STAYS");
        }
    }

    @Test
    void handsOverAndStaysAsAdministrator() {
        assertThat(Api.as("teacher").refusals("chatHandOver", person("teacher2")))
                .isEmpty();

        assertThat(role("teacher2")).isEqualTo("OWNER");
        assertThat(role("teacher")).isEqualTo("ADMINISTRATOR");
        assertThat(chat.events()).endsWith("OWNER_CHANGED");
    }

    @Test
    void letsMembersLeaveAndTheOwnerAfterHandingOver() {
        var id = new JsonObject().put("id", chat.id());
        assertThat(Unchanged.by(() -> Api.as("teacher").refusals("chatLeave", id)))
                .containsExactly("CHAT_OWNER_STAYS");
        assertThat(Unchanged.by(() -> Api.as("stranger").refusals("chatLeave", id)))
                .containsExactly("NOT_FOUND input.id");

        Api.as("teacher").refusals("chatHandOver", person("teacher2"));
        assertThat(Api.as("teacher").mutate("chatLeave", id, "leftChatId").getString("leftChatId"))
                .isEqualTo(chat.id());

        assertThat(chat.read("teacher", "id")).isNull();
        assertThat(chat.read("staff", "memberCount").getInteger("memberCount")).isEqualTo(2);
        assertThat(chat.events()).endsWith("MEMBER_LEFT");
    }

    /** CH-4: the chat of a call is left like any other. */
    @Test
    void letsMembersLeaveTheChatOfACall() {
        Database.query("UPDATE chat SET kind = 'CALL' WHERE id = $1", chat.key());

        assertThat(Api.as("staff").refusals("chatLeave", new JsonObject().put("id", chat.id())))
                .isEmpty();
        assertThat(chat.read("staff", "id")).isNull();
    }

    @Test
    void refusesToLeaveADirectChat() {
        var direct = TestChat.direct("teacher", "staff");

        assertThat(Unchanged.by(() -> Api.as("teacher").refusals("chatLeave", new JsonObject().put("id", direct.id()))))
                .containsExactly("WRONG_CHAT_KIND");
    }

    private JsonObject person(String user) {
        return new JsonObject().put("chatId", chat.id()).put("personId", TestOrganization.personId(user));
    }

    private String role(String user) {
        return chat.read(user, "viewerState { role }")
                .getJsonObject("viewerState")
                .getString("role");
    }
}
