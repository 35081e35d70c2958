package io.parta.organization.membership;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.Roster;
import io.parta.testing.TestOrganization;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** RO-2, ID-6, ID-10: administrators keep roster names, birth dates and subjects. */
@QuarkusTest
class MemberUpdateTest {

    private static final String UPDATE = "memberUpdate";

    private final Api director = Api.as("director");
    private TestOrganization organization;
    private Roster roster;

    @BeforeEach
    void register() {
        organization = TestOrganization.verified()
                .administrator("director")
                .member("teacher", "TEACHER")
                .member("student", "STUDENT");
        roster = new Roster(organization);
    }

    @Test
    void changesWhatIsSentAndLeavesTheRest() {
        director.refusals(UPDATE, input("teacher").put("subjects", new JsonArray().add("химия")));

        JsonObject membership = director.mutate(
                        UPDATE,
                        input("teacher").put("rosterName", "Учителева Т. Т."),
                        "membership { rosterName subjects version }")
                .getJsonObject("membership");

        assertThat(membership)
                .isEqualTo(new JsonObject(
                        "{\"rosterName\": \"Учителева Т. Т.\", \"subjects\": [\"химия\"], \"version\": 2}"));
    }

    @Test
    void auditsThatABirthDateWasSetAndNeverWhich() {
        director.refusals(UPDATE, input("student").put("birthDate", "2015-01-02"));
        director.refusals(UPDATE, input("student").put("birthDate", "2015-01-03"));
        director.refusals(UPDATE, input("student").putNull("birthDate"));

        assertThat(Database.query(
                        "SELECT before || after AS change FROM audit_log WHERE scope_id = $1 AND action = $2 ORDER BY id",
                        organization.key(),
                        UPDATE))
                .extracting(row -> row.getJsonObject("change").getString("birthDate"))
                .containsExactly("set", "changed", null);
    }

    @Test
    void refusesABirthDateThatMakesAMinorOfATeacher() {
        assertThat(Unchanged.by(() -> director.refusals(UPDATE, input("teacher").put("birthDate", "2015-01-02"))))
                .containsExactly("ROLE_NOT_FOR_MINOR input.birthDate");
        assertThat(Unchanged.by(() -> director.refusals(UPDATE, input("student").put("birthDate", "1815-01-02"))))
                .containsExactly("INVALID_INPUT input.birthDate");
    }

    @Test
    void refusesATeacherWithoutSubjectAndANameOfNothing() {
        assertThat(Unchanged.by(() -> director.refusals(UPDATE, input("teacher").putNull("subjects"))))
                .containsExactly("SUBJECT_REQUIRED input.subjects");
        assertThat(Unchanged.by(() -> director.refusals(UPDATE, input("teacher").putNull("rosterName"))))
                .containsExactly("INVALID_INPUT input.rosterName");
    }

    @Test
    void refusesAVersionThatIsNotTheLatest() {
        director.refusals(UPDATE, input("student").put("rosterName", "Ученикова"));
        var stale = input("student").put("version", 0).put("rosterName", "Ученикова С.");

        assertThat(Unchanged.by(() -> director.refusals(UPDATE, stale))).containsExactly("CONFLICT input.version");
    }

    /** ST-4: whom the viewer may not know, they do not find; whom they know, they may not change. */
    @Test
    void refusesMembersByWhatTheySee() {
        organization.member("student2", "STUDENT");
        var ofTeacher = input("teacher").put("rosterName", "Иванова");
        var ofStudent = input("student").put("rosterName", "Иванова");

        assertThat(Unchanged.by(() -> Api.as("student2").refusals(UPDATE, ofTeacher)))
                .containsExactly("NOT_ALLOWED");
        assertThat(Unchanged.by(() -> Api.as("student2").refusals(UPDATE, ofStudent)))
                .containsExactly("NOT_FOUND input.id");
        assertThat(Unchanged.by(() -> Api.as("director2").refusals(UPDATE, ofTeacher)))
                .containsExactly("NOT_FOUND input.id");
        assertThat(Unchanged.by(() -> director.refusals(UPDATE, ofTeacher.copy().put("id", organization.id()))))
                .containsExactly("NOT_FOUND input.id");
    }

    private JsonObject input(String user) {
        return new JsonObject().put("id", roster.id(user)).put("version", roster.version(user));
    }
}
