package io.parta.organization.structure.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.TestClass;
import io.parta.testing.TestOrganization;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** ST-1, ST-2: a class graduates and its history stays. */
@QuarkusTest
class ClassGraduateTest {

    private static final String GRADUATE = "classGraduate";

    private TestOrganization school;
    private TestClass eleventh;

    @BeforeEach
    void register() {
        TestOrganization.personId("stranger");
        school = TestOrganization.verified().administrator("director").member("student", "STUDENT");
        eleventh = TestClass.of(school, 11, "А").student(school.membershipKey("student"));
    }

    @Test
    void endsTheClassAndKeepsWhatItWas() {
        JsonObject payload =
                Api.as("director").mutate(GRADUATE, input(), "schoolClass { name state studentCount version endedAt }");

        JsonObject graduated = payload.getJsonObject("schoolClass");
        assertThat(graduated.getString("endedAt")).isNotNull();
        graduated.remove("endedAt");
        assertThat(graduated)
                .isEqualTo(new JsonObject()
                        .put("name", "11А")
                        .put("state", "GRADUATED")
                        .put("studentCount", 1)
                        .put("version", 1));
        assertThat(Database.query(
                        "SELECT s.ended_at = c.ended_at AS together FROM class_student s JOIN school_class c "
                                + "ON c.organization_id = s.organization_id AND c.id = s.class_id "
                                + "WHERE s.organization_id = $1",
                        school.key()))
                .singleElement()
                .satisfies(row -> assertThat(row.getBoolean("together")).isTrue());
    }

    @Test
    void tellsTheOrganizationAndTheAuditLog() {
        Api.as("director").refusals(GRADUATE, input());

        assertThat(school.events()).contains("CLASS_GRADUATED");
        assertThat(Database.query(
                        "SELECT before, after FROM audit_log WHERE scope_id = $1 AND action = $2",
                        school.key(),
                        GRADUATE))
                .singleElement()
                .satisfies(act -> {
                    assertThat(act.getJsonObject("before").getString("state")).isEqualTo("ACTIVE");
                    assertThat(act.getJsonObject("after").getString("state")).isEqualTo("GRADUATED");
                });
    }

    /** ST-2, RO-3: who has no other class there is no student any more, and whoever stood for them alone no guardian. */
    @Test
    void endsTheRolesOfWhomItWasTheLastClass() {
        school.member("guardian", "GUARDIAN").member("student2", "STUDENT");
        guardianship("guardian", "student");
        eleventh.student(school.membershipKey("student2"));
        var next = new JsonObject().put("grade", 10).put("letter", "Я").put("academicYear", 2027);
        TestClass.create(school, next).student(school.membershipKey("student2"));

        Api.as("director").refusals(GRADUATE, input());

        assertThat(roles("student")).isEmpty();
        assertThat(roles("guardian")).isEmpty();
        assertThat(roles("student2")).containsExactly("STUDENT");
        assertThat(Database.query(
                        "SELECT type FROM live_event WHERE topic = $1 AND facts ->> 'class' = $2",
                        TestOrganization.personKey("student"),
                        eleventh.key().toString()))
                .singleElement()
                .satisfies(row -> assertThat(row.getString("type")).isEqualTo("CLASS_GRADUATED"));
    }

    @Test
    void leavesAGuardianOfAnotherStudentAGuardian() {
        school.member("guardian", "GUARDIAN").member("student2", "STUDENT");
        guardianship("guardian", "student");
        guardianship("guardian", "student2");

        Api.as("director").refusals(GRADUATE, input());

        assertThat(roles("guardian")).containsExactly("GUARDIAN");
    }

    private void guardianship(String guardian, String student) {
        Database.query(
                "INSERT INTO guardianship (organization_id, id, guardian_membership_id, student_membership_id, kind, "
                        + "state, source, confirmed_at) VALUES ($1, gen_random_uuid(), $2, $3, 'MOTHER', 'CONFIRMED', "
                        + "'ADMINISTRATOR', now())",
                school.key(),
                school.membershipKey(guardian),
                school.membershipKey(student));
    }

    private List<String> roles(String user) {
        return Database.query(
                        "SELECT role FROM membership_role WHERE organization_id = $1 AND membership_id = $2",
                        school.key(),
                        school.membershipKey(user))
                .stream()
                .map(row -> row.getString("role"))
                .toList();
    }

    @Test
    void refusesAClassThatHasEnded() {
        Api.as("director").refusals(GRADUATE, input());

        assertThat(Unchanged.by(() -> Api.as("director").refusals(GRADUATE, input())))
                .containsExactly("CLASS_NOT_ACTIVE");
    }

    @Test
    void refusesMembersWhoAreNoAdministratorsAndHidesItFromStrangers() {
        assertThat(Unchanged.by(() -> Api.as("student").refusals(GRADUATE, input())))
                .containsExactly("NOT_ALLOWED");
        assertThat(Unchanged.by(() -> Api.as("stranger").refusals(GRADUATE, input())))
                .containsExactly("NOT_FOUND input.id");
    }

    private JsonObject input() {
        return new JsonObject().put("id", eleventh.id());
    }
}
