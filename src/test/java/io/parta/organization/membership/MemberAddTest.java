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
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** RO-1, RO-2, RO-3, RO-8, ID-3, ID-10: administrators add members, with an account or without. */
@QuarkusTest
class MemberAddTest {

    private static final String ADD = "memberAdd";

    private final Api director = Api.as("director");
    private TestOrganization organization;

    @BeforeEach
    void register() {
        organization = TestOrganization.verified().administrator("director");
    }

    @Test
    void addsAChildWithoutAnAccount() {
        JsonObject membership = director.mutate(
                        ADD,
                        input("STUDENT").put("rosterName", " Ёлкина Майя ").put("birthDate", "2016-05-04"),
                        "membership { rosterName person { id } roles { role state sources } subjects version }")
                .getJsonObject("membership");

        assertThat(membership).isEqualTo(new JsonObject("""
                        {"rosterName": "Ёлкина Майя", "person": null, "subjects": [], "version": 0,
                         "roles": [{"role": "STUDENT", "state": "CONFIRMED", "sources": ["ADMINISTRATOR"]}]}"""));
    }

    @Test
    void addsAPersonByTheirPublicNumberAndTellsThem() {
        JsonObject membership = director.mutate(
                        ADD,
                        input("TEACHER")
                                .put("publicNumber", Roster.publicNumber("teacher"))
                                .put("rosterName", "Учителева Татьяна")
                                .put(
                                        "subjects",
                                        new JsonArray()
                                                .add("физика")
                                                .add(" алгебра ")
                                                .add("физика")),
                        "membership { rosterName person { id } subjects }")
                .getJsonObject("membership");

        assertThat(membership)
                .isEqualTo(new JsonObject(
                                "{\"rosterName\": \"Учителева Татьяна\", \"subjects\": [\"алгебра\", \"физика\"]}")
                        .put("person", new JsonObject().put("id", TestOrganization.personId("teacher"))));
        assertThat(Roster.lastNotification("teacher")).isEqualTo("MEMBERSHIP_BEGUN");
        assertThat(new Roster(organization).administrationEvents()).endsWith("MEMBER_ADDED");
    }

    @Test
    void auditsAllButTheBirthDate() {
        director.refusals(ADD, input("STUDENT").put("rosterName", "Ёлкина Майя").put("birthDate", "2016-05-04"));

        assertThat(Database.query(
                        "SELECT before, after FROM audit_log WHERE scope_id = $1 AND action = 'memberAdd'",
                        organization.key()))
                .singleElement()
                .satisfies(act -> {
                    assertThat(act.getJsonObject("before")).isEqualTo(new JsonObject().putNull("birthDate"));
                    assertThat(act.getJsonObject("after"))
                            .isEqualTo(
                                    new JsonObject(
                                            "{\"rosterName\": \"Ёлкина Майя\", \"roles\": \"STUDENT\", \"birthDate\": \"set\"}"));
                });
    }

    @Test
    void addsAGuardianWithTheirStudents() {
        organization.member("student", "STUDENT");
        var roster = new Roster(organization);
        var wards = new JsonArray().add(ward(roster.id("student")));

        JsonObject membership = director.mutate(
                        ADD,
                        input().put("rosterName", "Ученикова Галина").put("guardianOf", wards),
                        "membership { roles { role state } }")
                .getJsonObject("membership");

        assertThat(membership)
                .isEqualTo(new JsonObject("{\"roles\": [{\"role\": \"GUARDIAN\", \"state\": \"CONFIRMED\"}]}"));
        assertThat(Roster.lastNotification("student")).isEqualTo("GUARDIANSHIP_ADDED");
    }

    @Test
    void refusesRolesThatDoNotFit() {
        var child = input().put("rosterName", "Ёлкина Майя");
        var roles = child.copy().put("roles", new JsonArray().add("STUDENT").add("STAFF"));

        assertThat(Unchanged.by(() -> director.refusals(ADD, roles))).containsExactly("ROLE_NOT_FOR_MINOR input.roles");
        assertThat(Unchanged.by(() -> director.refusals(ADD, roles.copy().put("birthDate", "2016-05-04"))))
                .containsExactly("ROLE_NOT_FOR_MINOR input.roles");
        assertThat(Unchanged.by(() -> director.refusals(ADD, child))).containsExactly("NO_ROLE_LEFT input.roles");
        assertThat(Unchanged.by(() -> director.refusals(ADD, input("TEACHER").put("rosterName", "Учителев"))))
                .containsExactly("SUBJECT_REQUIRED input.subjects");
        assertThat(Unchanged.by(() -> director.refusals(ADD, input("GUARDIAN").put("rosterName", "Опекун"))))
                .containsExactly("GUARDIANSHIP_REQUIRED input.guardianOf");
        assertThat(director.refusals(ADD, roles.copy().put("birthDate", "1996-05-04")))
                .isEmpty();
    }

    @Test
    void refusesWardsWhoAreNoStudentsHere() {
        organization.member("staff", "STAFF");
        var elsewhere = TestOrganization.verified().member("student", "STUDENT");
        var wards = new JsonArray()
                .add(ward(new Roster(organization).id("staff")))
                .add(ward(new Roster(elsewhere).id("student")));
        var input = input().put("rosterName", "Опекун").put("guardianOf", wards);

        assertThat(Unchanged.by(() -> director.refusals(ADD, input)))
                .containsExactly(
                        "NOT_A_STUDENT input.guardianOf.0.studentId", "NOT_FOUND input.guardianOf.1.studentId");
    }

    @Test
    void refusesWhoIsAMemberAlreadyAndNumbersOfNobody() {
        organization.member("teacher", "TEACHER");
        var number = Roster.publicNumber("teacher");

        assertThat(Unchanged.by(() -> director.refusals(ADD, input("STAFF").put("publicNumber", number))))
                .containsExactly("ALREADY_A_MEMBER input.publicNumber");
        assertThat(Unchanged.by(() -> director.refusals(ADD, input("STAFF").put("publicNumber", "12345678901"))))
                .containsExactly("NOT_FOUND input.publicNumber");
    }

    @Test
    void refusesInputThatDoesNotFit() {
        var tomorrow = input("STUDENT").put("rosterName", "Ёлкина").put("birthDate", "9999-01-01");

        assertThat(Unchanged.by(() -> director.refusals(ADD, input("STUDENT"))))
                .containsExactly("INVALID_INPUT input.rosterName");
        assertThat(Unchanged.by(() -> director.refusals(ADD, tomorrow)))
                .containsExactly("INVALID_INPUT input.birthDate");
        assertThat(Unchanged.by(() -> director.refusals(
                        ADD, input("TEACHER").put("rosterName", "Учителев").put("subjects", new JsonArray().add("")))))
                .hasSize(1)
                .allMatch(refusal -> refusal.startsWith("INVALID_INPUT input.subjects"));
    }

    @Test
    void refusesOthersAndSuspendedOrganizations() {
        organization.member("teacher", "TEACHER");
        var input = input("STUDENT").put("rosterName", "Ёлкина Майя");

        for (String user : List.of("teacher", "stranger", "director2")) {
            assertThat(Unchanged.by(() -> Api.as(user).refusals(ADD, input))).containsExactly("NOT_ALLOWED");
        }
        organization.suspend();
        assertThat(Unchanged.by(() -> director.refusals(ADD, input))).containsExactly("WRONG_ORGANIZATION_STATE");
        assertThat(Unchanged.by(() -> Api.as("stranger").refusals(ADD, input)))
                .containsExactly("NOT_FOUND input.organizationId");
        assertThat(Api.as("operator").refusals(ADD, input)).isEmpty();
    }

    private static JsonObject ward(String student) {
        return new JsonObject().put("studentId", student).put("kind", "MOTHER");
    }

    private JsonObject input(String... roles) {
        return new JsonObject().put("organizationId", organization.id()).put("roles", new JsonArray(List.of(roles)));
    }
}
