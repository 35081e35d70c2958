package io.parta.chat.succession;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.TestChat;
import io.parta.testing.TestOrganization;
import io.parta.testing.Together;
import io.parta.testing.Tokens;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** CH-4: a closed chat is read-only, names the one that goes on, and its members are carried over. */
@QuarkusTest
class ChatCloseTest {

    private static final String CLOSE = "chatClose";

    private TestOrganization school;
    private TestChat chat;

    @BeforeEach
    void make() {
        TestOrganization.personId("stranger");
        school = TestOrganization.verified()
                .member("teacher", "TEACHER")
                .member("staff", "STAFF")
                .member("teacher2", "TEACHER");
        chat = TestChat.of(school, "teacher", "staff", "teacher2");
    }

    @Test
    void isReadOnlyAndLeadsItsMembersToTheSuccessor() {
        chat.send("staff", "Раз");
        var successor = TestChat.of(school, "teacher", "teacher2");

        JsonObject payload = Api.as("teacher")
                .mutate(
                        CLOSE,
                        input(successor),
                        "chat { state successor { id memberCount } } carriedCount leftBehindCount");

        assertThat(payload.getInteger("carriedCount")).isEqualTo(3);
        assertThat(payload.getInteger("leftBehindCount")).isZero();
        assertThat(payload.getJsonObject("chat"))
                .isEqualTo(new JsonObject()
                        .put("state", "CLOSED")
                        .put(
                                "successor",
                                new JsonObject().put("id", successor.id()).put("memberCount", 3)));
        assertThat(chat.read("staff", "state successor { id }").getJsonObject("successor"))
                .isEqualTo(new JsonObject().put("id", successor.id()));
        assertThat(chat.events()).endsWith("MESSAGE_SENT", "CHAT_CLOSED");
        assertThat(successor.events()).containsExactly("MEMBERS_ADDED", "MEMBERS_ADDED");
        successor.send("staff", "Здесь дальше");
        assertThat(Unchanged.by(() -> Api.as("staff").refusals("messageSend", chat.draft("Ещё"))))
                .containsExactly("CHAT_CLOSED");
    }

    @Test
    void closesWithoutASuccessorToo() {
        appoint(chat, "staff");

        JsonObject payload = Api.as("staff").mutate(CLOSE, id(), "chat { state successor { id } } carriedCount");

        assertThat(payload.getJsonObject("chat"))
                .isEqualTo(new JsonObject().put("state", "CLOSED").putNull("successor"));
        assertThat(payload.getInteger("carriedCount")).isZero();
        assertThat(Unchanged.by(() -> Api.as("staff").refusals(CLOSE, id()))).containsExactly("CHAT_CLOSED");
    }

    @Test
    void leavesBehindWhoIsNoMemberOfTheOrganisationAnyMore() {
        var successor = TestChat.of(school, "teacher");
        Database.query(
                "UPDATE membership SET ended_at = now() WHERE organization_id = $1 AND person_id = $2",
                school.key(),
                TestOrganization.personKey("staff"));

        JsonObject payload = Api.as("teacher").mutate(CLOSE, input(successor), "carriedCount leftBehindCount");

        assertThat(payload.getInteger("carriedCount")).isEqualTo(2);
        assertThat(payload.getInteger("leftBehindCount")).isEqualTo(1);
        assertThat(successor.read("staff", "id")).isNull();
    }

    @Test
    void isForOwnerAndAdministratorsOfBoth() {
        var others = TestChat.of(school, "staff", "teacher");
        var unknown = TestChat.of(school, "staff");

        assertThat(Unchanged.by(() -> Api.as("staff").refusals(CLOSE, id()))).containsExactly("NOT_ALLOWED");
        assertThat(Unchanged.by(() -> Api.as("stranger").refusals(CLOSE, id()))).containsExactly("NOT_FOUND input.id");
        assertThat(Unchanged.by(() -> Api.as("teacher").refusals(CLOSE, input(others))))
                .containsExactly("NOT_ALLOWED input.successorId");
        assertThat(Unchanged.by(() -> Api.as("teacher").refusals(CLOSE, input(unknown))))
                .containsExactly("NOT_FOUND input.successorId");
    }

    @Test
    void refusesASuccessorThatCannotGoOn() {
        var elsewhere = TestChat.of(TestOrganization.verified().member("teacher", "TEACHER"), "teacher");
        var over = TestChat.of(school, "teacher").closed();

        assertThat(Unchanged.by(() -> Api.as("teacher").refusals(CLOSE, input(chat))))
                .containsExactly("INVALID_INPUT input.successorId");
        assertThat(Unchanged.by(() -> Api.as("teacher").refusals(CLOSE, input(elsewhere))))
                .containsExactly("INVALID_INPUT input.successorId");
        assertThat(Unchanged.by(() -> Api.as("teacher").refusals(CLOSE, input(over))))
                .containsExactly("CHAT_CLOSED input.successorId");
    }

    /** Each of two chats is to go on in place of the other: one of them does. */
    @Test
    void leavesOneOfTwoOpenWhenEachIsClosedForTheOther() {
        var other = TestChat.of(school, "teacher", "staff");
        Tokens.of("teacher");

        List<List<String>> answers =
                Together.at(() -> Api.as("teacher").refusals(CLOSE, input(other)), () -> Api.as("teacher")
                        .refusals(CLOSE, new JsonObject().put("id", other.id()).put("successorId", chat.id())));

        assertThat(answers).hasSize(2).contains(List.of());
        assertThat(answers.stream().filter(answer -> !answer.isEmpty()))
                .allMatch(answer -> answer.get(0).startsWith("CHAT_CLOSED"))
                .hasSize(1);
    }

    private static void appoint(TestChat chat, String user) {
        Api.as("teacher")
                .refusals(
                        "chatAdministratorAppoint",
                        new JsonObject().put("chatId", chat.id()).put("personId", TestOrganization.personId(user)));
    }

    private JsonObject input(TestChat successor) {
        return id().put("successorId", successor.id());
    }

    private JsonObject id() {
        return new JsonObject().put("id", chat.id());
    }
}
