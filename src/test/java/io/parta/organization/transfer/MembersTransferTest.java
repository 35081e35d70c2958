package io.parta.organization.transfer;

import static io.parta.organization.transfer.Schools.TRANSFER;
import static org.assertj.core.api.Assertions.assertThat;

import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.TestClass;
import io.parta.testing.TestOrganization;
import io.parta.testing.TestUnit;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** RO-6: {@code membersTransfer} of staff and students; their families in {@link FamilyTransferTest}. */
@QuarkusTest
class MembersTransferTest {

    private Schools schools;
    private TestOrganization from;
    private TestOrganization to;

    @BeforeEach
    void register() {
        schools = Schools.make();
        from = schools.from();
        to = schools.to();
    }

    @Test
    void movesATeacherWithSubjectsAndEndsWhatStoodOnTheOldMembership() {
        String teacher = Schools.teacher(from, "teacher");
        var unit = TestUnit.of(from, "Педсовет").with(teacher);
        var fifth = TestClass.of(from, 5, "А");
        Api.as("director")
                .refusals(
                        "classStaffAttach",
                        new JsonObject()
                                .put("classId", fifth.id())
                                .put("membershipId", teacher)
                                .put("kind", "HOMEROOM_TEACHER"));

        JsonObject row = schools.move(teacher).get(0);

        assertThat(row.getJsonObject("membership"))
                .isEqualTo(new JsonObject()
                        .put("id", to.membershipId("teacher"))
                        .put("rosterName", "teacher")
                        .put("subjects", new JsonArray().add("Физика"))
                        .put(
                                "roles",
                                new JsonArray()
                                        .add(new JsonObject()
                                                .put("role", "TEACHER")
                                                .put("state", "CONFIRMED")
                                                .put("sources", new JsonArray().add("ADMINISTRATOR"))))
                        .put("guardians", new JsonArray())
                        .put("classes", new JsonObject().put("nodes", new JsonArray())));
        assertThat(Schools.members(from)).isEmpty();
        assertThat(unit.read("memberCount").getInteger("memberCount")).isZero();
        assertThat(fifth.read("staff(first: 5) { nodes { kind } }")
                        .getJsonObject("staff")
                        .getJsonArray("nodes"))
                .isEmpty();
        assertThat(schools.move(teacher)).extracting(Schools::code).containsExactly("NOT_FOUND");
    }

    @Test
    void movesAPupilIntoAClass() {
        String account = from.member("student", "STUDENT").membershipId("student");
        String pupil = from.pupil("Акимов Антон");
        var old = TestClass.of(from, 5, "А").student(from.membershipKey("student"));
        var fifth = TestClass.of(to, 5, "Б");

        var rows = schools.move(schools.input(account, pupil).put("classId", fifth.id()));

        assertThat(rows).extracting(Schools::code).containsExactly("", "");
        assertThat(rows)
                .extracting(row -> row.getJsonObject("membership").getString("rosterName"))
                .containsExactly("student", "Акимов Антон");
        assertThat(fifth.read("studentCount").getInteger("studentCount")).isEqualTo(2);
        assertThat(old.read("studentCount").getInteger("studentCount")).isZero();
        assertThat(Schools.members(to)).containsExactly("student STUDENT CONFIRMED", "Акимов Антон STUDENT CONFIRMED");
    }

    @Test
    void isToldAndRecordedInBothOrganizations() {
        String teacher = Schools.teacher(from, "teacher");

        schools.move(teacher);

        assertThat(Schools.administrationEvents(from)).endsWith("MEMBER_REMOVED");
        assertThat(Schools.administrationEvents(to)).endsWith("MEMBER_ADDED");
        assertThat(told("teacher")).containsExactlyInAnyOrder("MEMBERSHIP_ENDED", "MEMBERSHIP_BEGUN");
        assertThat(acts(from)).containsExactly(teacher + " TEACHER → null transferredTo " + to.membershipId("teacher"));
        assertThat(acts(to))
                .containsExactly(
                        to.membershipId("teacher") + " null → TEACHER",
                        to.membershipId("teacher") + " null → null transferredFrom " + teacher);
        assertThat(Schools.links(to)).containsExactly(teacher + " → " + to.membershipId("teacher"));
        assertThat(Schools.links(from)).isEmpty();
    }

    @Test
    void takesABirthDateAlongAndKeepsItHidden() {
        String pupil = Schools.added(from, "Акимов Антон", "STUDENT", "2015-03-08");

        schools.move(pupil);

        assertThat(Database.query(
                        "SELECT birth_date::text AS born FROM membership WHERE organization_id = $1 AND roster_name LIKE 'Ак%'",
                        to.key()))
                .singleElement()
                .satisfies(row -> assertThat(row.getString("born")).isEqualTo("2015-03-08"));
        assertThat(Database.query(
                        "SELECT after ->> 'birthDate' AS born FROM audit_log WHERE scope_id = $1 AND action = $2 "
                                + "AND after ? 'birthDate'",
                        to.key(),
                        TRANSFER))
                .singleElement()
                .satisfies(row -> assertThat(row.getString("born")).isEqualTo("set"));
    }

    /** One membership a person in an organisation: the roles are gained there. */
    @Test
    void addsTheRolesToWhoIsAMemberThereAlready() {
        String teacher = Schools.teacher(from, "teacher");
        to.member("teacher", "STAFF");
        String there = to.membershipId("teacher");

        var rows = schools.move(teacher);

        assertThat(rows.get(0).getJsonObject("membership").getString("id")).isEqualTo(there);
        assertThat(Schools.members(to)).containsExactly("teacher STAFF CONFIRMED, TEACHER CONFIRMED");
        assertThat(Schools.administrationEvents(to)).endsWith("MEMBER_ROLES_CHANGED");
        assertThat(Schools.links(to)).containsExactly(teacher + " → " + there);
    }

    @Test
    void movesWhomItCanAndSaysWhyNotTheOthers() {
        String teacher = Schools.teacher(from, "teacher");
        String unready = from.member("educator", "TEACHER").membershipId("educator");
        String pupil = from.pupil("Акимов Антон");
        from.member("guardian", "GUARDIAN");
        Schools.guardian(from.membershipId("guardian"), pupil);
        String foreign = TestOrganization.verified().member("staff", "STAFF").membershipId("staff");

        var rows = schools.move(
                teacher,
                unready,
                from.membershipId("guardian"),
                foreign,
                "member",
                teacher,
                from.membershipId("director"));

        assertThat(rows)
                .extracting(Schools::code)
                .containsExactly(
                        "", "SUBJECT_REQUIRED", "ROLE_REQUIRED", "NOT_FOUND", "NOT_FOUND", "", "LAST_ADMINISTRATOR");
        assertThat(rows.get(6).getJsonArray("userErrors").getJsonObject(0))
                .isEqualTo(new JsonObject()
                        .put("code", "LAST_ADMINISTRATOR")
                        .put("path", new JsonArray(List.of("input", "membershipIds", "6")))
                        .put("remedy", new JsonObject().put("operation", "administratorAppoint")));
        assertThat(rows.get(0).getJsonObject("membership").getString("id")).isEqualTo(to.membershipId("teacher"));
        assertThat(rows.get(1).getJsonObject("membership")).isNull();
        assertThat(Schools.members(from)).hasSize(3);
    }

    @Test
    void aRowThatIsRefusedLeavesNothingBehind() {
        String student = from.member("student", "STUDENT").membershipId("student");
        to.member("student", "STUDENT");
        TestClass.of(to, 6, "А").student(to.membershipKey("student"));
        var fifth = TestClass.of(to, 5, "А");
        var refused = Unchanged.by(() -> schools.move(schools.input(student).put("classId", fifth.id())));
        assertThat(refused).extracting(Schools::code).containsExactly("STUDENT_IN_ANOTHER_CLASS");

        String minor = from.member("student2", "STUDENT").membershipId("student2");
        to.member("student2", "STAFF");
        assertThat(Unchanged.by(() -> schools.move(minor)))
                .extracting(Schools::code)
                .containsExactly("ROLE_NOT_FOR_MINOR");
    }

    /** OR-5, OR-4: of two administrators one may go, the second one is the last; the grant stays behind. */
    @Test
    void keepsOneAdministratorAndMovesNoGrant() {
        Schools.teacher(from, "teacher");
        from.administrator("teacher");
        var other = TestOrganization.verified();

        var payload = Api.as("operator")
                .mutate(
                        TRANSFER,
                        schools.input(from.membershipId("teacher"), from.membershipId("director"))
                                .put("organizationId", other.id()),
                        Schools.ROWS);

        assertThat(payload.getJsonArray("results").stream().map(JsonObject.class::cast))
                .extracting(Schools::code)
                .containsExactly("", "LAST_ADMINISTRATOR");
        assertThat(Database.query("SELECT administrator_since FROM membership WHERE organization_id = $1", other.key()))
                .singleElement()
                .satisfies(
                        row -> assertThat(row.getValue("administrator_since")).isNull());
    }

    @Test
    void isForWhoAdministersBoth() {
        String teacher = Schools.teacher(from, "teacher");
        var foreign = TestOrganization.verified();
        var hidden = TestOrganization.pending();
        var input = schools.input(teacher);

        assertThat(refused("teacher", input)).containsExactly("NOT_ALLOWED");
        assertThat(refused("stranger", input)).containsExactly("NOT_ALLOWED");
        assertThat(refused("director", input.copy().put("organizationId", foreign.id())))
                .containsExactly("NOT_ALLOWED");
        assertThat(refused(
                        "director",
                        schools.input(foreign.member("staff", "STAFF").membershipId("staff"))))
                .containsExactly("NOT_ALLOWED");
        assertThat(refused("director", input.copy().put("organizationId", hidden.id())))
                .containsExactly("NOT_FOUND input.organizationId");
        assertThat(refused(
                        "director",
                        schools.input(hidden.member("staff", "STAFF").membershipId("staff"))))
                .containsExactly("NOT_FOUND input.membershipIds");
        assertThat(refused("director", schools.input("member"))).containsExactly("NOT_FOUND input.membershipIds");
    }

    @Test
    void isHeldByTheSuspensionOfEither() {
        String teacher = Schools.teacher(from, "teacher");
        to.suspend();
        assertThat(refused("director", schools.input(teacher))).containsExactly("WRONG_ORGANIZATION_STATE");
        var other = TestOrganization.verified().administrator("director");
        from.suspend();
        assertThat(refused("director", schools.input(teacher).put("organizationId", other.id())))
                .containsExactly("WRONG_ORGANIZATION_STATE");

        assertThat(Api.as("operator").refusals(TRANSFER, schools.input(teacher)))
                .isEmpty();
    }

    @Test
    void refusesOneOrganizationAClassOfAnotherAndTooMany() {
        String pupil = from.pupil("Акимов Антон");
        var graduated = TestClass.of(to, 11, "А");
        Api.as("director").refusals("classGraduate", new JsonObject().put("id", graduated.id()));

        assertThat(refused("director", schools.input(pupil).put("organizationId", from.id())))
                .containsExactly("INVALID_INPUT input.membershipIds");
        assertThat(refused(
                        "director",
                        schools.input(pupil)
                                .put("classId", TestClass.of(from, 5, "А").id())))
                .containsExactly("NOT_FOUND input.classId");
        assertThat(refused("director", schools.input(pupil).put("classId", "class")))
                .containsExactly("NOT_FOUND input.classId");
        assertThat(refused("director", schools.input(pupil).put("classId", graduated.id())))
                .containsExactly("CLASS_NOT_ACTIVE input.classId");
        assertThat(refused("director", schools.input())).containsExactly("INVALID_INPUT input.membershipIds");
        var many = Stream.generate(() -> pupil).limit(101).toArray(String[]::new);
        assertThat(refused("director", schools.input(many))).containsExactly("INVALID_INPUT input.membershipIds");
    }

    private static List<String> refused(String user, JsonObject input) {
        return Unchanged.by(() -> Api.as(user).refusals(TRANSFER, input));
    }

    private List<String> told(String user) {
        return Database.query(
                        "SELECT type FROM live_event WHERE topic = $1 AND facts ->> 'organization' IN ($2, $3)",
                        TestOrganization.personKey(user),
                        from.key().toString(),
                        to.key().toString())
                .stream()
                .map(row -> row.getString("type"))
                .toList();
    }

    /** What the audit log of a school says of moves: whom it concerned, their roles, and the other membership. */
    private static List<String> acts(TestOrganization school) {
        return Database.query(
                        "SELECT subject_id, before ->> 'roles' AS had, after ->> 'roles' AS has, "
                                + "coalesce(' transferredTo ' || (after ->> 'transferredTo'), "
                                + "' transferredFrom ' || (after ->> 'transferredFrom'), '') AS link "
                                + "FROM audit_log WHERE scope_id = $1 AND action = $2 ORDER BY id",
                        school.key(),
                        TRANSFER)
                .stream()
                .map(row -> row.getString("subject_id") + " " + row.getString("had") + " → " + row.getString("has")
                        + row.getString("link"))
                .toList();
    }
}
