package io.parta.organization.guardianship;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.platform.graphql.node.TypeId;
import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.Roster;
import io.parta.testing.TestOrganization;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** RO-3, RO-7: who stands for whom, and who confirms it. */
@QuarkusTest
class GuardianshipTest {

    private static final String ADD = "guardianshipAdd";
    private static final String CONFIRM = "guardianshipConfirm";
    private static final String END = "guardianshipEnd";

    private final Api director = Api.as("director");
    private TestOrganization organization;
    private Roster roster;

    @BeforeEach
    void register() {
        organization = TestOrganization.verified()
                .administrator("director")
                .member("staff", "STAFF")
                .member("teacher", "TEACHER")
                .member("student", "STUDENT")
                .member("student2", "STUDENT");
        roster = new Roster(organization);
    }

    @Test
    void anAdministratorMakesAGuardianAndBothSeeEachOther() {
        JsonObject guardianship = director.mutate(
                        ADD,
                        input("staff", "student"),
                        "guardianship { kind state source guardian { roles { role state } } student { rosterName } }")
                .getJsonObject("guardianship");

        assertThat(guardianship).isEqualTo(new JsonObject("""
                        {"kind": "MOTHER", "state": "CONFIRMED", "source": "ADMINISTRATOR",
                         "guardian": {"roles": [{"role": "GUARDIAN", "state": "CONFIRMED"},
                                                {"role": "STAFF", "state": "CONFIRMED"}]},
                         "student": {"rosterName": "student"}}"""));
        assertThat(roster.administrationEvents()).endsWith("GUARDIANSHIP_ADDED");
        assertThat(Roster.lastNotification("student")).isEqualTo("GUARDIANSHIP_ADDED");
        assertThat(lists("student", "student", "guardians")).isOne();
        assertThat(lists("staff", "staff", "wards")).isOne();
        assertThat(lists("student2", "staff", "wards")).isZero();
    }

    @Test
    void refusesWhatIsNoGuardianship() {
        director.refusals(ADD, input("staff", "student"));

        assertThat(Unchanged.by(() -> director.refusals(ADD, input("staff", "student"))))
                .containsExactly("ALREADY_A_GUARDIAN input.studentId");
        assertThat(Unchanged.by(() -> director.refusals(ADD, input("staff", "teacher"))))
                .containsExactly("NOT_A_STUDENT input.studentId");
        assertThat(Unchanged.by(() -> director.refusals(ADD, input("student2", "student"))))
                .containsExactly("ROLE_NOT_FOR_MINOR input.guardianId");
        assertThat(Unchanged.by(() -> Api.as("teacher").refusals(ADD, input("teacher", "student"))))
                .containsExactly("NOT_ALLOWED");
        assertThat(Unchanged.by(() -> Api.as("director2").refusals(ADD, input("teacher", "student"))))
                .containsExactly("NOT_FOUND input.guardianId");
    }

    @Test
    void theHomeroomTeacherConfirmsAndAnotherTeacherDoesNot() {
        organization.pendingMember("guardian", "GUARDIAN").member("teacher2", "TEACHER");
        roster.schoolClass("5А", "teacher", "student");
        var id = id(roster.guardianship("guardian", "student", "PENDING"));

        assertThat(Unchanged.by(() -> Api.as("teacher2").refusals(CONFIRM, id))).containsExactly("NOT_ALLOWED");
        assertThat(Unchanged.by(() -> Api.as("guardian").refusals(CONFIRM, id))).containsExactly("NOT_ALLOWED");
        assertThat(Unchanged.by(() -> Api.as("student").refusals(CONFIRM, id))).containsExactly("NOT_FOUND input.id");
        assertThat(actions("teacher", id)).isEqualTo("guardianshipConfirm true, guardianshipEnd false");
        assertThat(actions("teacher2", id)).isEqualTo("guardianshipConfirm false, guardianshipEnd false");

        assertThat(Api.as("teacher").refusals(CONFIRM, id)).isEmpty();

        assertThat(roster.roles("guardian")).containsExactly("GUARDIAN CONFIRMED ADMINISTRATOR");
        assertThat(Roster.lastNotification("guardian")).isEqualTo("GUARDIANSHIP_CONFIRMED");
        assertThat(Unchanged.by(() -> director.refusals(CONFIRM, id)))
                .containsExactly("GUARDIANSHIP_ALREADY_CONFIRMED");
        assertThat(Unchanged.by(() -> Api.as("teacher").refusals(END, id))).containsExactly("NOT_ALLOWED");
    }

    @Test
    void aTeacherOfAnOldClassConfirmsNoMore() {
        organization.pendingMember("guardian", "GUARDIAN");
        roster.schoolClass("5А", "teacher", "student");
        Database.query("UPDATE class_student SET ended_at = now() WHERE organization_id = $1", organization.key());
        var id = id(roster.guardianship("guardian", "student", "PENDING"));

        assertThat(Unchanged.by(() -> Api.as("teacher").refusals(CONFIRM, id))).containsExactly("NOT_ALLOWED");
        organization.suspend();
        assertThat(Unchanged.by(() -> director.refusals(CONFIRM, id))).containsExactly("WRONG_ORGANIZATION_STATE");
    }

    /** RO-3: the role ends with the last student. */
    @Test
    void aGuardianWithoutAStudentLosesTheRole() {
        organization.member("guardian", "GUARDIAN");
        var first = id(roster.guardianship("guardian", "student", "CONFIRMED"));
        var second = id(roster.guardianship("guardian", "student2", "CONFIRMED"));

        assertThat(director.refusals(END, first)).isEmpty();
        assertThat(roster.roles("guardian")).containsExactly("GUARDIAN CONFIRMED ADMINISTRATOR");
        assertThat(director.refusals(END, second)).isEmpty();

        assertThat(roster.roles("guardian")).isEmpty();
        assertThat(Roster.lastNotification("guardian")).isEqualTo("MEMBERSHIP_ROLES_CHANGED");
        assertThat(Unchanged.by(() -> director.refusals(END, second))).containsExactly("NOT_FOUND input.id");
    }

    private static String actions(String viewer, JsonObject id) {
        var actions = Api.as(viewer)
                .data(
                        "query ($id: ID!) { node(id: $id) { ... on Guardianship { viewerActions { action allowed } } } }",
                        id)
                .getJsonObject("node")
                .getJsonArray("viewerActions");
        return actions.stream()
                .map(action ->
                        ((JsonObject) action).getString("action") + " " + ((JsonObject) action).getBoolean("allowed"))
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }

    private int lists(String viewer, String user, String field) {
        return Api.as(viewer)
                .data(
                        "query ($id: ID!) { node(id: $id) { ... on Membership { list: " + field + " { id } } } }",
                        new JsonObject().put("id", roster.id(user)))
                .getJsonObject("node")
                .getJsonArray("list")
                .size();
    }

    private JsonObject id(UUID guardianship) {
        return new JsonObject().put("id", TypeId.encode("guardianship", organization.key(), guardianship));
    }

    private JsonObject input(String guardian, String student) {
        return new JsonObject()
                .put("guardianId", roster.id(guardian))
                .put("studentId", roster.id(student))
                .put("kind", "MOTHER");
    }
}
