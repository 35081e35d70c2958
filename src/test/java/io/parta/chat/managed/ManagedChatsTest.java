package io.parta.chat.managed;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.organization.structure.AcademicYear;
import io.parta.platform.graphql.node.TypeId;
import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.TestClass;
import io.parta.testing.TestOrganization;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** JO-6, JO-8: managed chats are what the structure says, after every act on it. */
@QuarkusTest
class ManagedChatsTest {

    private static final int YEAR = AcademicYear.at(Clock.systemUTC().instant(), ZoneId.of("Europe/Moscow"));

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
    void classStaffModerateAndTheirTitleStays() {
        school.chat("STUDENTS").update("teacher2", new JsonObject().put("title", "Пятый класс"));
        promote();

        assertThat(school.title("STUDENTS")).isEqualTo("Пятый класс");
        assertThat(school.title("GUARDIANS")).isEqualTo("6А: родители");
    }

    @Test
    void promotionKeepsTheChatsOfTheClass() {
        var before = school.chat("STUDENTS");
        String promotion = promote();

        assertThat(school.chat("STUDENTS")).isEqualTo(before);
        assertThat(school.kinds()).hasSize(4);
        assertThat(school.title("STUDENTS")).isEqualTo("6А: ученики");
        assertThat(school.members("STUDENTS")).contains("student");
        school.assertEqual();

        school.done("classesPromotionUndo", new JsonObject().put("promotionId", promotion));
        assertThat(school.title("STUDENTS")).isEqualTo("5А: ученики");
        assertThat(school.state("STUDENTS")).isEqualTo("ACTIVE");
        school.assertEqual();
    }

    @Test
    void graduationClosesTheChatsAndLeavesThemToTheirMembers() {
        school.chat("STUDENTS").send("student", "До свидания");
        school.done("classGraduate", new JsonObject().put("id", school.fifth().id()));

        assertThat(school.state("STUDENTS")).isEqualTo("CLOSED");
        assertThat(school.state("GUARDIANS")).isEqualTo("CLOSED");
        assertThat(school.state("STAFF")).isEqualTo("ACTIVE");
        assertThat(school.members("STUDENTS")).containsExactly("teacher*", "teacher2*", "student");

        school.done("memberRemove", new JsonObject().put("id", school.school().member("student")));
        assertThat(school.members("STUDENTS")).containsExactly("teacher*", "teacher2*");
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

    @Test
    void aSuspendedOrganisationsAreClosedUntilItIsReinstated() {
        school.organization().suspend();
        assertThat(school.state("STAFF")).isEqualTo("CLOSED");

        Api.as("operator")
                .refusals(
                        "organizationReinstate",
                        new JsonObject().put("id", school.school().id()));
        assertThat(school.state("STAFF")).isEqualTo("ACTIVE");
    }

    @Test
    void aWholeClassComesAtOnce() {
        var ids = new JsonArray();
        Database.query("""
                        WITH people AS (
                          INSERT INTO person (id, public_number, first_name)
                          SELECT gen_random_uuid(), '6' || lpad(cast(cast(random() * 1e10 AS bigint) % 10000000000 AS text), 10, '0'),
                            'Ученик' FROM generate_series(1, 25) RETURNING id),
                        members AS (
                          INSERT INTO membership (organization_id, id, person_id, roster_name)
                          SELECT $1, gen_random_uuid(), id, 'Ученик' FROM people RETURNING id),
                        roles AS (
                          INSERT INTO membership_role (organization_id, membership_id, role, source, state)
                          SELECT $1, id, 'STUDENT', 'ADMINISTRATOR', 'CONFIRMED' FROM members)
                        SELECT id FROM members
                        """, school.organization().key())
                .forEach(row ->
                        ids.add(TypeId.encode("member", school.organization().key(), row.getUUID("id"))));

        assertThat(Api.as("director")
                        .refusals(
                                "classStudentsAdd",
                                new JsonObject()
                                        .put("classId", school.fifth().id())
                                        .put("membershipIds", ids)))
                .isEmpty();

        assertThat(school.chat("STUDENTS").read("student", "memberCount").getInteger("memberCount"))
                .isEqualTo(28);
        assertThat(school.chat("STUDENTS").events()).containsExactly("MEMBERS_ADDED", "MEMBERS_ADDED");
        school.assertEqual();
    }

    @Test
    void manyActsInAnyOrderKeepThemEqual() {
        var random = new Random(57);
        for (int i = 0; i < 25; i++) {
            act(random.nextInt(7));
            school.assertEqual();
        }
    }

    /** What does not fit at the moment is refused, and that is an act too. */
    private void act(int which) {
        var api = Api.as("director");
        var students = new JsonObject()
                .put("classId", school.fifth().id())
                .put("membershipIds", new JsonArray().add(school.school().member("student")));
        switch (which) {
            case 0 -> api.refusals("classStudentsAdd", students);
            case 1 -> api.refusals("classStudentsRemove", students);
            case 2 -> api.refusals("classStaffAttach", post());
            case 3 -> api.refusals("classStaffDetach", post());
            case 4 -> api.refusals("memberRolesUpdate", roles("add", "STAFF"));
            case 5 -> api.refusals("memberRolesUpdate", roles("remove", "STAFF"));
            default ->
                Api.as("teacher")
                        .refusals(
                                "chatLeave",
                                new JsonObject()
                                        .put("id", school.chat("TEACHERS").id()));
        }
    }

    private JsonObject post() {
        return new JsonObject()
                .put("classId", school.fifth().id())
                .put("membershipId", school.school().member("teacher"))
                .put("kind", "SUBJECT_TEACHER")
                .put("subject", "Химия");
    }

    private JsonObject roles(String change, String role) {
        return new JsonObject().put("id", school.school().member("guardian")).put(change, new JsonArray().add(role));
    }

    private void leave(String user) {
        assertThat(Api.as(user)
                        .refusals(
                                "chatLeave",
                                new JsonObject()
                                        .put("id", school.chat("STUDENTS").id())))
                .isEmpty();
    }

    private String promote() {
        var payload = Api.as("director")
                .mutate("classesPromote", school.school().input().put("academicYear", YEAR), "promotion { id }");
        assertThat(payload.getJsonArray("userErrors")).isEmpty();
        return payload.getJsonObject("promotion").getString("id");
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
