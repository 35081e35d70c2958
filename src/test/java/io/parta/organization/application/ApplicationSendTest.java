package io.parta.organization.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.TestApplication;
import io.parta.testing.TestOrganization;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** AP-1: somebody applies to an organisation. */
@QuarkusTest
class ApplicationSendTest {

    private static final String SEND = "applicationSend";
    private static final String ALL = "application { state roles rosterName subjects className comment byInvitation "
            + "child { name className kind } organization { id } person { firstName } grant { roles } version "
            + "decidedAt rejectionReason }";

    private TestOrganization school;

    @BeforeEach
    void register() {
        TestApplication.forgetAll();
        school = TestOrganization.verified().administrator("director");
    }

    /** ID-4: whoever is logged in may, verified or not. */
    @Test
    void showsTheApplicantWhatTheySent() {
        var input = TestApplication.guardian()
                .put("roles", new JsonArray().add("GUARDIAN").add("TEACHER").add("GUARDIAN"))
                .put("subjects", new JsonArray().add(" Химия").add("Физика").add("Химия"))
                .put("className", " 7 Б ")
                .put("comment", "Работаю с сентября");

        JsonObject application =
                Api.as("stranger").mutate(SEND, to(school, input), ALL).getJsonObject("application");

        assertThat(application.remove("person")).isNotNull();
        assertThat(application)
                .isEqualTo(new JsonObject()
                        .put("state", "SENT")
                        .put("roles", new JsonArray().add("TEACHER").add("GUARDIAN"))
                        .put("rosterName", "Ёлкина Анна Петровна")
                        .put("subjects", new JsonArray().add("Физика").add("Химия"))
                        .put("className", "7 Б")
                        .put("comment", "Работаю с сентября")
                        .put("byInvitation", false)
                        .put(
                                "child",
                                new JsonObject()
                                        .put("name", "Ёлкин Пётр")
                                        .put("className", "5 А")
                                        .put("kind", "MOTHER"))
                        .put("organization", new JsonObject().put("id", school.id()))
                        .putNull("grant")
                        .putNull("version")
                        .putNull("decidedAt")
                        .putNull("rejectionReason"));
    }

    @Test
    void takesTheNameOfTheProfileWhereNoneIsGiven() {
        var input = TestApplication.staff();
        input.remove("rosterName");

        JsonObject application = Api.as("stranger")
                .mutate(SEND, to(school, input), "application { rosterName person { firstName lastName } }");

        JsonObject sent = application.getJsonObject("application");
        JsonObject person = sent.getJsonObject("person");
        String last = person.getString("lastName");
        assertThat(sent.getString("rosterName"))
                .isEqualTo((last == null ? "" : last + " ") + person.getString("firstName"));
    }

    /** AP-3: the topic of the administration, and each of its people. */
    @Test
    void tellsTheAdministrationAndNobodyElse() {
        school.member("staff", "STAFF");
        var before = school.events();

        var application = TestApplication.send("stranger", school, TestApplication.staff());

        assertThat(application.administrationEvents()).containsExactly("APPLICATION_SENT");
        assertThat(application.notifications("director")).containsExactly("APPLICATION_RECEIVED");
        assertThat(application.notifications("staff")).isEmpty();
        assertThat(application.notifications("stranger")).isEmpty();
        assertThat(school.events()).isEqualTo(before);
        assertThat(application.audit()).isEmpty();
    }

    /** AP-1: whether the child is on the roster changes neither the answer nor what is stored. */
    @Test
    void comparesTheChildWithNobody() {
        var other = TestOrganization.verified().administrator("director");
        other.pupil("Ёлкин Пётр");

        var unknown = TestApplication.send("stranger", school, TestApplication.guardian());
        var known = TestApplication.send("stranger", other, TestApplication.guardian());

        assertThat(known.row().getUUID("student_id")).isNull();
        String all = "state roles rosterName subjects className comment child { name className kind } grant { roles } "
                + "viewerActions { action allowed reasonCode }";
        assertThat(known.read("stranger", all)).isEqualTo(unknown.read("stranger", all));
    }

    @Test
    void isOneAtATimeInAnOrganization() {
        TestApplication.send("stranger", school, TestApplication.staff());

        assertThat(refusals("stranger", TestApplication.teacher())).containsExactly("APPLICATION_ALREADY_OPEN");
        TestApplication.send("stranger", TestOrganization.verified(), TestApplication.staff());
    }

    @Test
    void isTenOpenOnesAndTwentyADay() {
        var person = TestOrganization.personKey("stranger");
        for (int i = 0; i < 10; i++) {
            TestApplication.of(person, TestOrganization.verified(), "Ёлкина", "STAFF");
        }
        assertThat(refusals("stranger", TestApplication.staff())).containsExactly("APPLICATION_LIMIT_REACHED");

        Database.query("UPDATE application SET state = 'WITHDRAWN' WHERE person_id = $1", person);
        for (int i = 0; i < 10; i++) {
            TestApplication.of(person, TestOrganization.verified(), "Ёлкина", "STAFF");
        }
        Database.query("UPDATE application SET state = 'WITHDRAWN' WHERE person_id = $1", person);
        assertThat(refusals("stranger", TestApplication.staff())).containsExactly("APPLICATION_LIMIT_REACHED");

        Database.query("UPDATE application SET created_at = now() - interval '25 hours' WHERE person_id = $1", person);
        TestApplication.send("stranger", school, TestApplication.staff());
    }

    @Test
    void refusesRolesThatAreHeldButNotOneMoreChild() {
        school.member("teacher", "TEACHER").member("guardian", "GUARDIAN").pendingMember("college", "STAFF");

        assertThat(refusals("teacher", TestApplication.teacher())).containsExactly("ROLE_ALREADY_HELD input.roles");
        TestApplication.send("guardian", school, TestApplication.guardian());
        TestApplication.send("college", school, TestApplication.staff());
        TestApplication.send("teacher", school, TestApplication.staff());
    }

    /** RO-7, ID-10: a student of unknown age counts as a minor. */
    @Test
    void refusesAdultsRolesForAMinor() {
        school.member("student", "STUDENT");
        var both = TestApplication.staff()
                .put("roles", new JsonArray().add("STUDENT").add("STAFF"));

        assertThat(refusals("stranger", both)).containsExactly("ROLE_NOT_FOR_MINOR input.roles");
        assertThat(refusals("student", TestApplication.guardian())).containsExactly("ROLE_NOT_FOR_MINOR input.roles");

        Database.query(
                "UPDATE membership SET birth_date = '1990-01-01' WHERE organization_id = $1 AND id = $2",
                school.key(),
                school.membershipKey("student"));
        TestApplication.send("student", school, TestApplication.guardian());
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThat(refusals("stranger", TestApplication.roles("TEACHER")))
                .containsExactly("SUBJECT_REQUIRED input.subjects");
        assertThat(refusals("stranger", TestApplication.roles("GUARDIAN")))
                .containsExactly("INVALID_INPUT input.child");
        assertThat(refusals("stranger", TestApplication.guardian().put("roles", new JsonArray().add("STAFF"))))
                .containsExactly("INVALID_INPUT input.child");
        assertThat(refusals("stranger", TestApplication.staff().put("roles", new JsonArray())))
                .containsExactly("INVALID_INPUT input.roles");
        var child = TestApplication.guardian();
        child.getJsonObject("child").put("name", " ").put("className", "х".repeat(61));
        assertThat(refusals(
                        "stranger",
                        child.put("className", "х".repeat(61))
                                .put("comment", "х".repeat(501))
                                .put("rosterName", "х".repeat(201))))
                .containsExactly(
                        "INVALID_INPUT input.child.className",
                        "INVALID_INPUT input.child.name",
                        "INVALID_INPUT input.className",
                        "INVALID_INPUT input.comment",
                        "INVALID_INPUT input.rosterName");
    }

    @Test
    void goesToVerifiedOrganizationsOnly() {
        var pending = TestOrganization.pending();
        var suspended = TestOrganization.verified().member("staff", "STAFF").suspend();

        for (var hidden : List.of(pending.id(), suspended.id(), "org", "org_" + "0".repeat(26))) {
            assertThat(Unchanged.by(() -> Api.as("stranger")
                            .refusals(SEND, TestApplication.staff().put("organizationId", hidden))))
                    .containsExactly("NOT_FOUND input.organizationId");
        }
        assertThat(Unchanged.by(() -> Api.as("staff").refusals(SEND, to(suspended, TestApplication.teacher()))))
                .containsExactly("WRONG_ORGANIZATION_STATE");
    }

    private List<String> refusals(String user, JsonObject input) {
        return Unchanged.by(() -> Api.as(user).refusals(SEND, to(school, input)));
    }

    private static JsonObject to(TestOrganization organization, JsonObject input) {
        return input.copy().put("organizationId", organization.id());
    }
}
