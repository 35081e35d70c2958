package io.parta.chat.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.TestChat;
import io.parta.testing.TestOrganization;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** CH-2, CH-8: leaving an organisation ends its chats, and somebody follows the owner. */
@QuarkusTest
class ChatDeparturesTest {

    private TestOrganization school;

    @BeforeEach
    void register() {
        school = TestOrganization.verified()
                .administrator("director")
                .member("teacher", "TEACHER")
                .member("staff", "STAFF")
                .member("teacher2", "TEACHER")
                .member("educator", "TEACHER");
    }

    @Test
    void endsTheChatsOfTheOrganisationAndNoOthers() {
        var chat = TestChat.of(school, "teacher", "staff");
        var other = TestChat.of(
                TestOrganization.verified().member("teacher2", "TEACHER").member("staff", "STAFF"),
                "teacher2",
                "staff");
        var direct = TestChat.direct("teacher", "staff");

        leave("staff");

        assertThat(chat.read("staff", "id")).isNull();
        assertThat(chat.read("teacher", "memberCount").getInteger("memberCount"))
                .isEqualTo(1);
        assertThat(chat.events()).endsWith("MEMBERS_REMOVED");
        assertThat(other.read("staff", "id")).isNotNull();
        assertThat(direct.read("staff", "id")).isNotNull();
    }

    @Test
    void isFollowedByTheNextAdministratorOfTheChat() {
        var chat = TestChat.of(school, "teacher", "teacher2", "staff");
        appoint(chat, "staff");

        leave("teacher");

        assertThat(role(chat, "staff")).isEqualTo("OWNER");
        assertThat(chat.events()).endsWith("MEMBERS_REMOVED", "OWNER_CHANGED");
    }

    @Test
    void isFollowedByTheLongestServingTeacherWhereThereIsNoAdministrator() {
        var chat = TestChat.of(school, "teacher", "staff", "teacher2", "educator");
        Database.query(
                "UPDATE membership SET created_at = now() - interval '3 years' WHERE organization_id = $1 AND person_id = $2",
                school.key(),
                TestOrganization.personKey("educator"));

        leave("teacher");

        assertThat(role(chat, "educator")).isEqualTo("OWNER");
    }

    @Test
    void isFollowedByAnAdministratorOfTheOrganisationWhereThereIsNoTeacher() {
        var chat = TestChat.of(school, "teacher", "staff");

        leave("teacher");

        assertThat(role(chat, "director")).isEqualTo("OWNER");
        assertThat(chat.read("staff", "memberCount").getInteger("memberCount")).isEqualTo(2);
        assertThat(chat.events()).endsWith("MEMBERS_REMOVED", "MEMBERS_ADDED", "OWNER_CHANGED");
    }

    @Test
    void prefersAnAdministratorOfTheChatToATeacherWhoHasServedLonger() {
        var chat = TestChat.of(school, "teacher", "educator", "staff");
        Database.query(
                "UPDATE membership SET created_at = now() - interval '3 years' WHERE organization_id = $1 AND person_id = $2",
                school.key(),
                TestOrganization.personKey("educator"));
        appoint(chat, "staff");

        leave("teacher");

        assertThat(role(chat, "staff")).isEqualTo("OWNER");
        assertThat(role(chat, "educator")).isEqualTo("MEMBER");
    }

    @Test
    void prefersWhoWasInTheChatBeforeAmongItsAdministrators() {
        var chat = TestChat.of(school, "teacher", "staff", "teacher2");
        Database.query(
                "UPDATE chat_member SET joined_at = now() - interval '1 day' WHERE chat_id = $1 AND person_id = $2",
                chat.key(),
                TestOrganization.personKey("teacher2"));
        appoint(chat, "staff");
        appoint(chat, "teacher2");

        leave("teacher");

        assertThat(role(chat, "teacher2")).isEqualTo("OWNER");
        assertThat(role(chat, "staff")).isEqualTo("ADMINISTRATOR");
    }

    /** CH-4: what is closed can still be deleted, by whoever follows. */
    @Test
    void isFollowedInAClosedChatToo() {
        var chat = TestChat.of(school, "teacher", "teacher2");
        assertThat(Api.as("teacher").refusals("chatClose", new JsonObject().put("id", chat.id())))
                .isEmpty();

        leave("teacher");

        assertThat(role(chat, "teacher2")).isEqualTo("OWNER");
        assertThat(Api.as("teacher2").refusals("chatDelete", new JsonObject().put("id", chat.id())))
                .isEmpty();
    }

    private static void appoint(TestChat chat, String user) {
        assertThat(Api.as("teacher")
                        .refusals(
                                "chatAdministratorAppoint",
                                new JsonObject()
                                        .put("chatId", chat.id())
                                        .put("personId", TestOrganization.personId(user))))
                .isEmpty();
    }

    private void leave(String user) {
        assertThat(Api.as("director").refusals("memberRemove", new JsonObject().put("id", school.membershipId(user))))
                .isEmpty();
    }

    private static String role(TestChat chat, String user) {
        return chat.read(user, "viewerState { role }")
                .getJsonObject("viewerState")
                .getString("role");
    }
}
