package io.parta.chat;

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

/** CH-1: staff and teachers make study chats of their organisation. */
@QuarkusTest
class ChatCreateTest {

    private static final String CREATE = "chatCreate";

    private TestOrganization school;

    @BeforeEach
    void register() {
        TestOrganization.personId("stranger");
        school = TestOrganization.verified()
                .member("teacher", "TEACHER")
                .member("staff", "STAFF")
                .member("student", "STUDENT");
    }

    @Test
    void makesItsCreatorTheOwner() {
        JsonObject payload = Api.as("teacher")
                .mutate(
                        CREATE,
                        input("  5А: математика ").put("description", "Домашние задания\nи вопросы"),
                        "chat { kind state title description memberCount lastSequence version organization { id } peer { id }"
                                + " viewerState { role unreadCount mentionCount markedUnread muted } settings { whoMayWrite"
                                + " whoMayAdd whoMayPin history slowModeSeconds forwardingAllowed } } results { personId }");

        assertThat(payload.getJsonObject("chat"))
                .isEqualTo(new JsonObject()
                        .put("kind", "GROUP")
                        .put("state", "ACTIVE")
                        .put("title", "5А: математика")
                        .put("description", "Домашние задания\nи вопросы")
                        .put("memberCount", 1)
                        .put("lastSequence", 0)
                        .put("version", 0)
                        .put("organization", new JsonObject().put("id", school.id()))
                        .putNull("peer")
                        .put(
                                "viewerState",
                                new JsonObject()
                                        .put("role", "OWNER")
                                        .put("unreadCount", 0)
                                        .put("mentionCount", 0)
                                        .put("markedUnread", false)
                                        .put("muted", false))
                        .put(
                                "settings",
                                new JsonObject()
                                        .put("whoMayWrite", "MEMBERS")
                                        .put("whoMayAdd", "ADMINISTRATORS")
                                        .put("whoMayPin", "ADMINISTRATORS")
                                        .put("history", "ALL")
                                        .put("slowModeSeconds", 0)
                                        .put("forwardingAllowed", null)));
        assertThat(payload.getJsonArray("results")).isEmpty();
    }

    @Test
    void takesInMembersOfTheOrganisationAndTellsOfTheOthers() {
        String stranger = TestOrganization.personId("stranger");
        String student = TestOrganization.personId("student");

        JsonObject payload = Api.as("staff")
                .mutate(
                        CREATE,
                        input("Экскурсия")
                                .put(
                                        "personIds",
                                        new JsonArray()
                                                .add(student)
                                                .add(stranger)
                                                .add("person_1")),
                        "chat { id memberCount } results { personId userErrors { code } }");

        assertThat(payload.getJsonObject("chat").getInteger("memberCount")).isEqualTo(2);
        assertThat(payload.getJsonArray("results"))
                .isEqualTo(new JsonArray()
                        .add(result(student))
                        .add(result(stranger, "NOT_FOUND"))
                        .add(result("person_1", "NOT_FOUND")));
        var chat = new TestChat(payload.getJsonObject("chat").getString("id"));
        assertThat(chat.read("student", "viewerState { role }")
                        .getJsonObject("viewerState")
                        .getString("role"))
                .isEqualTo("MEMBER");
        assertThat(chat.read("stranger", "id")).isNull();
        assertThat(chat.events()).containsExactly("MEMBERS_ADDED");
    }

    @Test
    void refusesStudentsAndOutsiders() {
        assertThat(Unchanged.by(() -> Api.as("student").refusals(CREATE, input("Чат"))))
                .containsExactly("NOT_ALLOWED");
        assertThat(Unchanged.by(() -> Api.as("stranger").refusals(CREATE, input("Чат"))))
                .containsExactly("NOT_ALLOWED");
    }

    @Test
    void answersAHiddenOrganisationLikeOneThatDoesNotExist() {
        var hidden = TestOrganization.pending();

        assertThat(Unchanged.by(
                        () -> Api.as("teacher").refusals(CREATE, input("Чат").put("organizationId", hidden.id()))))
                .containsExactly("NOT_FOUND input.organizationId");
    }

    @Test
    void refusesAnOrganisationThatIsNotVerified() {
        school.suspend();

        assertThat(Unchanged.by(() -> Api.as("teacher").refusals(CREATE, input("Чат"))))
                .containsExactly("WRONG_ORGANIZATION_STATE");
    }

    @Test
    void refusesTextsBeyondTheirLimits() {
        assertThat(Unchanged.by(
                        () -> Api.as("teacher").refusals(CREATE, input(" ").put("description", "a\u0000b"))))
                .containsExactly("INVALID_INPUT input.description", "INVALID_INPUT input.title");
    }

    private JsonObject input(String title) {
        return new JsonObject().put("organizationId", school.id()).put("title", title);
    }

    private static JsonObject result(String personId, String... codes) {
        var errors = new JsonArray();
        for (String code : codes) {
            errors.add(new JsonObject().put("code", code));
        }
        return new JsonObject().put("personId", personId).put("userErrors", errors);
    }
}
