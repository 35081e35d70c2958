package io.parta.organization.membership;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.testing.Api;
import io.parta.testing.Roster;
import io.parta.testing.TestOrganization;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** RO-1, RO-2, RO-3, RO-9, OR-4, OR-5: the set of a member's roles, and what goes with them. */
@QuarkusTest
class MemberRolesUpdateTest {

    private static final String UPDATE = "memberRolesUpdate";

    private final Api director = Api.as("director");
    private TestOrganization organization;
    private Roster roster;

    @BeforeEach
    void register() {
        organization = TestOrganization.verified()
                .administrator("director")
                .member("staff", "STAFF")
                .member("teacher", "TEACHER")
                .member("student", "STUDENT");
        roster = new Roster(organization);
    }

    @Test
    void addsARoleByTheAdministrationsHand() {
        roster.source("staff", "STAFF", "JOURNAL");

        JsonObject membership = director.mutate(
                        UPDATE,
                        input("staff").put("add", list("TEACHER", "STAFF")).put("subjects", list("химия")),
                        "membership { subjects roles { role state sources } } journalRoles")
                .getJsonObject("membership");

        assertThat(membership).isEqualTo(new JsonObject("""
                        {"subjects": ["химия"], "roles": [
                          {"role": "STAFF", "state": "CONFIRMED", "sources": ["ADMINISTRATOR", "JOURNAL"]},
                          {"role": "TEACHER", "state": "CONFIRMED", "sources": ["ADMINISTRATOR"]}]}"""));
        assertThat(roster.administrationEvents()).endsWith("MEMBER_ROLES_CHANGED");
        assertThat(Roster.lastNotification("staff")).isEqualTo("MEMBERSHIP_ROLES_CHANGED");
    }

    /** RO-9: it ends whatever its sources, and the answer says what the journal will bring back. */
    @Test
    void removesARoleOfAllSourcesAndNamesTheJournals() {
        roster.source("staff", "STAFF", "JOURNAL");
        roster.source("staff", "TEACHER", "JOURNAL");

        JsonObject payload = director.mutate(UPDATE, input("staff").put("remove", list("STAFF")), "journalRoles");

        assertThat(payload.getJsonArray("journalRoles")).containsExactly("STAFF");
        assertThat(roster.roles("staff")).containsExactly("TEACHER CONFIRMED JOURNAL");
    }

    @Test
    void replacesRolesAndTakesTheSubjectsOfWhoTeachesNoMore() {
        director.refusals(UPDATE, input("teacher").put("add", list("TEACHER")).put("subjects", list("химия")));

        JsonObject membership = director.mutate(
                        UPDATE,
                        input("teacher").put("replace", list("STAFF")),
                        "membership { subjects roles { role } }")
                .getJsonObject("membership");

        assertThat(membership).isEqualTo(new JsonObject("{\"subjects\": [], \"roles\": [{\"role\": \"STAFF\"}]}"));
    }

    /** RO-3, RO-6: the classes of a former student and their guardians' role end with the role. */
    @Test
    void endsWhatStoodOnTheRole() {
        organization.member("guardian", "GUARDIAN");
        roster.guardianship("guardian", "student", "CONFIRMED");
        var schoolClass = roster.schoolClass("5А", "teacher", "student");
        var graduate = input("student").put("replace", list("STAFF"));
        director.refusals(
                "memberUpdate",
                new JsonObject()
                        .put("id", roster.id("student"))
                        .put("version", roster.version("student"))
                        .put("birthDate", "1996-05-04"));

        assertThat(director.refusals(UPDATE, graduate)).isEmpty();

        assertThat(roster.rows("class_student", "membership_id = $2 AND ended_at IS NULL", "student"))
                .isZero();
        assertThat(roster.studentCount(schoolClass)).isZero();
        assertThat(roster.roles("guardian")).isEmpty();
        assertThat(Roster.lastNotification("guardian")).isEqualTo("MEMBERSHIP_ROLES_CHANGED");
        director.refusals(UPDATE, input("teacher").put("replace", list("STAFF")));
        assertThat(roster.rows("class_staff", "membership_id = $2", "teacher")).isOne();
    }

    /** RO-7: a guardian whose last confirmed student left waits for the next one. */
    @Test
    void aGuardianWithAStudentThatWaitsWaitsAgain() {
        organization.member("guardian", "GUARDIAN").member("student2", "STUDENT");
        roster.guardianship("guardian", "student", "CONFIRMED");
        roster.guardianship("guardian", "student2", "PENDING");

        director.refusals("memberRemove", new JsonObject().put("id", roster.id("student")));

        assertThat(roster.roles("guardian")).containsExactly("GUARDIAN PENDING ADMINISTRATOR");
    }

    @Test
    void removingTheRoleOfAGuardianEndsTheirGuardianships() {
        organization.member("guardian", "GUARDIAN");
        roster.guardianship("guardian", "student", "CONFIRMED");
        roster.source("guardian", "STAFF", "ADMINISTRATOR");

        assertThat(director.refusals(UPDATE, input("guardian").put("remove", list("GUARDIAN"))))
                .isEmpty();

        assertThat(roster.rows("guardianship", "guardian_membership_id = $2 AND ended_at IS NULL", "guardian"))
                .isZero();
    }

    @Test
    void refusesRolesThatDoNotFit() {
        assertThat(refused(input("student").put("add", list("STAFF")))).containsExactly("ROLE_NOT_FOR_MINOR");
        assertThat(refused(input("staff").put("add", list("TEACHER"))))
                .containsExactly("SUBJECT_REQUIRED input.subjects");
        assertThat(refused(input("staff").put("add", list("GUARDIAN")))).containsExactly("GUARDIANSHIP_REQUIRED");
        assertThat(refused(input("staff").put("remove", list("STAFF")))).containsExactly("NO_ROLE_LEFT");
        assertThat(refused(input("staff").put("add", list("STAFF")).put("remove", list("STAFF"))))
                .containsExactly("INVALID_INPUT input.remove");
        assertThat(refused(input("staff").put("add", list("STAFF")).put("replace", list("STAFF"))))
                .containsExactly("INVALID_INPUT input.replace");
    }

    /** OR-5, and who could follow. */
    @Test
    void refusesToTakeTheLastAdministratorsRoleAndNamesSuccessors() {
        var toStudent = input("director").put("replace", list("GUARDIAN"));

        JsonObject payload = Unchanged.by(() -> director.mutate(
                UPDATE, input("director").put("remove", list("STAFF")), "possibleSuccessors { rosterName }"));

        assertThat(payload.getJsonArray("possibleSuccessors"))
                .isEqualTo(new JsonArray("[{\"rosterName\": \"staff\"}, {\"rosterName\": \"teacher\"}]"));
        assertThat(refused(toStudent)).containsExactly("LAST_ADMINISTRATOR", "GUARDIANSHIP_REQUIRED");
    }

    @Test
    void refusesOthersAndSuspendedOrganizations() {
        var input = input("teacher").put("add", list("STAFF"));

        assertThat(Unchanged.by(() -> Api.as("staff").refusals(UPDATE, input))).containsExactly("NOT_ALLOWED");
        assertThat(Unchanged.by(() -> Api.as("stranger").refusals(UPDATE, input)))
                .containsExactly("NOT_FOUND input.id");
        organization.suspend();
        assertThat(refused(input)).containsExactly("WRONG_ORGANIZATION_STATE");
        assertThat(Api.as("operator").refusals(UPDATE, input)).isEmpty();
    }

    private List<String> refused(JsonObject input) {
        return Unchanged.by(() -> director.refusals(UPDATE, input));
    }

    private static JsonArray list(String... values) {
        return new JsonArray(List.of(values));
    }

    private JsonObject input(String user) {
        return new JsonObject().put("id", roster.id(user));
    }
}
