package io.parta.chat.managed;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.TestClass;
import io.parta.testing.TestOrganization;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** JO-6, JO-8: managed chats are what the structure says, after every act on it; of its years {@link ManagedChatsOverTimeTest}. */
@QuarkusTest
class ManagedChatsTest {

    private ManagedSchool school;

    @BeforeEach
    void make() {
        school = ManagedSchool.make();
    }

    @Test
    void theStaffHaveOneAndEachClassThree() {
        assertThat(school.kinds()).containsExactly("GUARDIANS", "STAFF", "STUDENTS", "TEACHERS");
        assertThat(school.members("STAFF")).containsExactly("director*", "staff", "teacher", "teacher2");
        assertThat(school.members("STUDENTS")).containsExactly("teacher*", "teacher2*", "student");
        assertThat(school.members("GUARDIANS")).containsExactly("teacher*", "teacher2*", "guardian");
        assertThat(school.members("TEACHERS")).containsExactly("teacher*", "teacher2*");
        assertThat(school.title("STUDENTS")).isEqualTo("5А: ученики");
        assertThat(school.chat("STUDENTS").events()).containsExactly("MEMBERS_ADDED");
        assertThat(school.chat("STUDENTS").read("student", "kind memberCount").encode())
                .isEqualTo("{\"kind\":\"MANAGED\",\"memberCount\":3}");
    }

    @Test
    void noChatIsMadeOfOneNorWithoutAnAdult() {
        var lonely = TestOrganization.verified().administrator("director");
        TestClass.of(lonely, 3, "В");
        var childrenAlone =
                TestOrganization.verified().administrator("director").member("student", "STUDENT");
        TestClass.of(childrenAlone, 3, "В").student(childrenAlone.membershipKey("student"));
        TestClass.of(childrenAlone, 3, "Г");

        assertThat(chats(lonely)).isEmpty();
        assertThat(chats(childrenAlone)).isEmpty();
    }

    @Test
    void aKindergartensChildrenHaveNoneAndAllItsEducatorsBelong() {
        var garden = TestOrganization.verified("KINDERGARTEN")
                .administrator("director")
                .member("teacher", "TEACHER")
                .member("teacher2", "TEACHER")
                .member("staff", "STAFF")
                .member("student", "STUDENT");
        var group = TestClass.create(
                        garden, new JsonObject().put("ageGroup", "SENIOR").put("name", "Ромашка"))
                .student(garden.membershipKey("student"));
        List.of("teacher,SENIOR_EDUCATOR", "teacher2,SECOND_EDUCATOR", "staff,JUNIOR_EDUCATOR")
                .forEach(post -> {
                    var parts = post.split(",");
                    assertThat(Api.as("director")
                                    .refusals(
                                            "classStaffAttach",
                                            new JsonObject()
                                                    .put("classId", group.id())
                                                    .put("membershipId", garden.membershipId(parts[0]))
                                                    .put("kind", parts[1])))
                            .isEmpty();
                });

        assertThat(chats(garden))
                .containsExactly(
                        "GUARDIANS Ромашка: родители 3", "STAFF Сотрудники 4", "TEACHERS Ромашка: воспитатели 3");
    }

    @Test
    void aGuardianComesWithTheConfirmationAndGoesWithTheEnd() {
        String guardianship = school.school().guardianshipOf("college");
        school.done("guardianshipConfirm", new JsonObject().put("id", guardianship));
        assertThat(school.members("GUARDIANS")).containsExactly("teacher*", "teacher2*", "guardian", "college");

        school.done("guardianshipEnd", new JsonObject().put("id", guardianship));
        assertThat(school.members("GUARDIANS")).containsExactly("teacher*", "teacher2*", "guardian");
        assertThat(school.chat("GUARDIANS").events()).endsWith("MEMBERS_ADDED", "MEMBERS_REMOVED");
        assertThat(school.chat("GUARDIANS").read("college", "id")).isNull();
    }

    @Test
    void whoLeavesTheOrganisationLeavesItsChatsAndTheirGuardiansToo() {
        school.done("memberRemove", new JsonObject().put("id", school.school().member("student")));

        assertThat(school.members("STUDENTS")).containsExactly("teacher*", "teacher2*");
        assertThat(school.members("GUARDIANS")).containsExactly("teacher*", "teacher2*");
        school.assertEqual();
    }

    @Test
    void whoLosesTheRoleLosesTheChatsOfIt() {
        school.done(
                "memberRolesUpdate",
                new JsonObject()
                        .put("id", school.school().member("teacher"))
                        .put("remove", new JsonArray().add("TEACHER"))
                        .put("add", new JsonArray().add("STUDENT")));

        assertThat(school.members("STUDENTS")).containsExactly("teacher2*", "student");
        assertThat(school.members("STAFF")).doesNotContain("teacher");
        school.assertEqual();
    }

    @Test
    void studentsAreAloneInNone() {
        school.detach("teacher", "SUBJECT_TEACHER");
        assertThat(school.state("STUDENTS")).isEqualTo("ACTIVE");
        school.detach("teacher2", "HOMEROOM_TEACHER");

        assertThat(school.state("STUDENTS")).isEqualTo("CLOSED");
        assertThat(school.chat("STUDENTS").events()).contains("CHAT_CLOSED");
        assertThat(school.state("GUARDIANS")).isEqualTo("ACTIVE");
        assertThat(Api.as("student")
                        .refusals("messageSend", school.chat("STUDENTS").draft("Есть кто?"))
                        .toString())
                .contains("CHAT_CLOSED");

        school.attach("teacher2", "HOMEROOM_TEACHER");
        assertThat(school.state("STUDENTS")).isEqualTo("ACTIVE");
        school.chat("STUDENTS").send("student", "Теперь есть");
    }

    @Test
    void theLastAdultWhoLeavesClosesTheStudentsChat() {
        var chat = school.chat("STUDENTS");
        leave("teacher");
        assertThat(school.state("STUDENTS")).isEqualTo("ACTIVE");
        leave("teacher2");

        assertThat(school.state("STUDENTS")).isEqualTo("CLOSED");
        assertThat(chat.events()).endsWith("CHAT_CLOSED", "MEMBER_LEFT");
        school.placed("classStudentsRemove", "student");
        assertThat(school.state("STUDENTS")).isEqualTo("CLOSED");
    }

    @Test
    void whoLeftByChoiceIsNotBroughtBack() {
        leave("student");
        school.placed("classStudentsRemove", "student");
        school.placed("classStudentsAdd", "student");

        assertThat(school.members("STUDENTS")).containsExactly("teacher*", "teacher2*");
        assertThat(school.members("GUARDIANS")).contains("guardian");
        school.assertEqual();
    }

    @Test
    void nobodyChangesTheMembersByHand() {
        var chat = school.chat("STUDENTS");
        String person = TestOrganization.personId("staff");
        var one = new JsonObject().put("chatId", chat.id()).put("personId", person);
        var some = new JsonObject().put("chatId", chat.id()).put("personIds", new JsonArray().add(person));

        for (String mutation : List.of("chatMembersAdd", "chatMembersRemove")) {
            assertThat(Api.as("teacher2").refusals(mutation, some).toString()).contains("CHAT_IS_MANAGED");
        }
        for (String mutation : List.of("chatAdministratorAppoint", "chatAdministratorDemote", "chatHandOver")) {
            assertThat(Api.as("teacher2").refusals(mutation, one).toString()).contains("CHAT_IS_MANAGED");
        }
        assertThat(Api.as("teacher2")
                        .refusals("chatDelete", new JsonObject().put("id", chat.id()))
                        .toString())
                .contains("CHAT_IS_MANAGED");
    }

    @Test
    void whoMovesToAnotherOrganisationChangesChats() {
        var other = TestOrganization.verified().administrator("director").member("educator", "TEACHER");
        var sixth = TestClass.of(other, 6, "Б");
        Api.as("director")
                .refusals(
                        "classStaffAttach",
                        new JsonObject()
                                .put("classId", sixth.id())
                                .put("membershipId", other.membershipId("educator"))
                                .put("kind", "HOMEROOM_TEACHER"));
        school.done(
                "membersTransfer",
                new JsonObject()
                        .put("organizationId", other.id())
                        .put(
                                "membershipIds",
                                new JsonArray().add(school.school().member("student")))
                        .put("classId", sixth.id())
                        .put("withGuardians", true));

        assertThat(school.members("STUDENTS")).doesNotContain("student");
        assertThat(school.members("GUARDIANS")).doesNotContain("guardian");
        assertThat(chats(other)).contains("STUDENTS 6Б: ученики 2", "GUARDIANS 6Б: родители 2");
        school.assertEqual();
    }

    private void leave(String user) {
        assertThat(Api.as(user)
                        .refusals(
                                "chatLeave",
                                new JsonObject()
                                        .put("id", school.chat("STUDENTS").id())))
                .isEmpty();
    }

    private static List<String> chats(TestOrganization organization) {
        return Database.query(
                        "SELECT g.kind || ' ' || c.title || ' ' || c.member_count AS chat FROM managed_chat g "
                                + "JOIN chat c ON c.id = g.chat_id WHERE g.organization_id = $1 ORDER BY 1",
                        organization.key())
                .stream()
                .map(row -> row.getString("chat"))
                .toList();
    }
}
