package io.parta.organization.structure.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.TestClass;
import io.parta.testing.TestOrganization;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** ST-3: teachers and educators of classes, by kind of organisation. */
@QuarkusTest
class ClassStaffTest {

    private static final String ATTACH = "classStaffAttach";
    private static final String DETACH = "classStaffDetach";

    private TestOrganization school;
    private TestClass fifth;

    @BeforeEach
    void register() {
        TestOrganization.personId("stranger");
        school = TestOrganization.verified()
                .administrator("director")
                .member("teacher", "TEACHER")
                .member("teacher2", "TEACHER")
                .member("staff", "STAFF")
                .member("student", "STUDENT");
        fifth = TestClass.of(school, 5, "А").student(school.membershipKey("student"));
    }

    @Test
    void attachesAHomeroomTeacherAndTeachersOfSubjects() {
        assertThat(attach("teacher2", "SUBJECT_TEACHER", "Физика")).isEmpty();
        assertThat(attach("teacher", "SUBJECT_TEACHER", "Алгебра")).isEmpty();
        assertThat(attach("teacher", "SUBJECT_TEACHER", "Геометрия")).isEmpty();
        assertThat(attach("teacher2", "HOMEROOM_TEACHER", null)).isEmpty();

        assertThat(staff("student", fifth))
                .containsExactly(
                        "HOMEROOM_TEACHER teacher2 null",
                        "SUBJECT_TEACHER teacher Алгебра",
                        "SUBJECT_TEACHER teacher Геометрия",
                        "SUBJECT_TEACHER teacher2 Физика");
    }

    @Test
    void aKindergartensGroupHasThreeEducators() {
        var kindergarten = TestOrganization.verified("KINDERGARTEN")
                .administrator("director")
                .member("educator", "TEACHER")
                .member("staff", "STAFF")
                .member("teacher", "TEACHER");
        var group = TestClass.create(
                kindergarten, new JsonObject().put("ageGroup", "SENIOR").put("name", "Ромашка"));

        assertThat(refusals(ATTACH, post(group, "educator", "SENIOR_EDUCATOR", null)))
                .isEmpty();
        assertThat(refusals(ATTACH, post(group, "teacher", "SECOND_EDUCATOR", null)))
                .isEmpty();
        assertThat(refusals(ATTACH, post(group, "staff", "JUNIOR_EDUCATOR", null)))
                .isEmpty();
        assertThat(Unchanged.by(() -> refusals(ATTACH, post(group, "staff", "SENIOR_EDUCATOR", null))))
                .containsExactly("CLASS_STAFF_POST_TAKEN input.kind");
        assertThat(Unchanged.by(() -> refusals(ATTACH, post(group, "teacher", "HOMEROOM_TEACHER", null))))
                .containsExactly("INVALID_INPUT input.kind");
        assertThat(staff("director", group))
                .containsExactly(
                        "SENIOR_EDUCATOR educator null", "JUNIOR_EDUCATOR staff null", "SECOND_EDUCATOR teacher null");
    }

    @Test
    void refusesPostsThatTheKindDoesNotHaveAndSubjectsThatDoNotFit() {
        assertThat(Unchanged.by(() -> attach("teacher", "SENIOR_EDUCATOR", null)))
                .containsExactly("INVALID_INPUT input.kind");
        assertThat(Unchanged.by(() -> attach("teacher", "SUBJECT_TEACHER", null)))
                .containsExactly("INVALID_INPUT input.subject");
        assertThat(Unchanged.by(() -> attach("teacher", "HOMEROOM_TEACHER", "Физика")))
                .containsExactly("INVALID_INPUT input.subject");
    }

    @Test
    void refusesMembersWithoutTheRoleSecondHomeroomTeachersAndNobody() {
        attach("teacher", "HOMEROOM_TEACHER", null);

        assertThat(Unchanged.by(() -> attach("staff", "SUBJECT_TEACHER", "Физика")))
                .containsExactly("ROLE_REQUIRED input.membershipId");
        assertThat(Unchanged.by(() -> attach("teacher2", "HOMEROOM_TEACHER", null)))
                .containsExactly("CLASS_STAFF_POST_TAKEN input.kind");
        assertThat(Unchanged.by(() -> attach("teacher", "HOMEROOM_TEACHER", null)))
                .isEmpty();
        assertThat(Unchanged.by(() -> refusals(
                        ATTACH, post(fifth, "teacher", "HOMEROOM_TEACHER", null).put("membershipId", "member"))))
                .containsExactly("NOT_FOUND input.membershipId");
    }

    @Test
    void detachesAndTellsTheAdministrationTheTeacherAndTheAuditLog() {
        attach("teacher", "SUBJECT_TEACHER", "Физика");
        var events = school.events();

        assertThat(refusals(DETACH, post(fifth, "teacher", "SUBJECT_TEACHER", "Физика")))
                .isEmpty();

        assertThat(staff("director", fifth)).isEmpty();
        assertThat(school.events()).isEqualTo(events);
        assertThat(Database.query(
                        "SELECT before, after FROM audit_log WHERE scope_id = $1 AND action = $2",
                        school.key(),
                        DETACH))
                .singleElement()
                .satisfies(act -> {
                    assertThat(act.getJsonObject("before").getString("subject")).isEqualTo("Физика");
                    assertThat(act.getJsonObject("after")).isEqualTo(new JsonObject());
                });
        assertThat(Database.query(
                        "SELECT type FROM live_event WHERE topic = $1 AND facts ->> 'class' = $2",
                        TestOrganization.personKey("teacher"),
                        fifth.key().toString()))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.getString("type")).isEqualTo("CLASS_STAFF_CHANGED"));
        assertThat(Unchanged.by(() -> refusals(DETACH, post(fifth, "teacher", "SUBJECT_TEACHER", "Физика"))))
                .containsExactly("NOT_FOUND input.membershipId");
    }

    @Test
    void refusesMembersStrangersAndClassesThatEnded() {
        var post = post(fifth, "teacher", "HOMEROOM_TEACHER", null);

        for (String mutation : List.of(ATTACH, DETACH)) {
            assertThat(Unchanged.by(() -> Api.as("teacher").refusals(mutation, post)))
                    .containsExactly("NOT_ALLOWED");
            assertThat(Unchanged.by(() -> Api.as("stranger").refusals(mutation, post)))
                    .containsExactly("NOT_FOUND input.classId");
        }
        Api.as("director").refusals("classGraduate", new JsonObject().put("id", fifth.id()));
        for (String mutation : List.of(ATTACH, DETACH)) {
            assertThat(Unchanged.by(() -> refusals(mutation, post))).containsExactly("CLASS_NOT_ACTIVE");
        }
    }

    private List<String> attach(String user, String kind, @Nullable String subject) {
        return refusals(ATTACH, post(fifth, user, kind, subject));
    }

    private static List<String> refusals(String mutation, JsonObject input) {
        return Api.as("director").refusals(mutation, input);
    }

    private static JsonObject post(TestClass schoolClass, String user, String kind, @Nullable String subject) {
        return new JsonObject()
                .put("classId", schoolClass.id())
                .put("membershipId", schoolClass.organization().membershipId(user))
                .put("kind", kind)
                .put("subject", subject);
    }

    private static List<String> staff(String user, TestClass schoolClass) {
        return Api.as(user)
                .data(
                        "query ($id: ID!) { node(id: $id) { ... on SchoolClass { staff { nodes { kind subject membership "
                                + "{ rosterName } } } } } }",
                        new JsonObject().put("id", schoolClass.id()))
                .getJsonObject("node")
                .getJsonObject("staff")
                .getJsonArray("nodes")
                .stream()
                .map(JsonObject.class::cast)
                .map(one -> one.getString("kind") + " "
                        + one.getJsonObject("membership").getString("rosterName") + " " + one.getString("subject"))
                .toList();
    }
}
