package io.parta.organization.invitation.accept;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.identity.Viewer;
import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.Engine;
import io.parta.testing.TestClass;
import io.parta.testing.TestInvitation;
import io.parta.testing.TestOrganization;
import io.parta.testing.TestPeople;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** IN-4: accepting gives what is lacking, in one membership, and says what it gave. */
@QuarkusTest
class InvitationAcceptTest {

    private static final String ACCEPT = "invitationAccept";
    private static final String SHOWN = "outcome gainedRoles schoolClass { name } application { id state } "
            + "membership { id rosterName subjects roles { role state sources } guardians { state } wards { state } }";

    /** Belongs nowhere before the test; the demo's stranger does so for good. */
    private Viewer stranger;

    private TestOrganization school;
    private TestClass fifth;

    @BeforeEach
    void register() {
        stranger = TestPeople.newcomer();
        List.of("stranger", "student", "student2", "guardian", "teacher").forEach(TestOrganization::personId);
        school = TestOrganization.verified().administrator("director");
        fifth = TestClass.of(school, 5, "А");
    }

    @Test
    void aStrangerJoins() {
        var invitation = TestInvitation.of(school, "STAFF");

        JsonObject payload = accept(stranger, invitation.accepting().put("rosterName", " Посторонний Пётр "));

        assertThat(payload.getString("outcome")).isEqualTo("JOINED");
        assertThat(payload.getJsonArray("gainedRoles")).containsExactly("STAFF");
        assertThat(payload.getJsonObject("membership").getString("rosterName")).isEqualTo("Посторонний Пётр");
        assertThat(payload.getJsonObject("membership").getJsonArray("roles").getJsonObject(0))
                .isEqualTo(new JsonObject()
                        .put("role", "STAFF")
                        .put("state", "CONFIRMED")
                        .put("sources", new JsonArray().add("INVITATION")));
        assertThat(invitation.read("uses state"))
                .isEqualTo(new JsonObject().put("uses", 1).put("state", "USED_UP"));
    }

    @Test
    void aStudentComesIntoTheClass() {
        var invitation = ofClass("STUDENT");

        JsonObject payload = accept(stranger, invitation.accepting());

        assertThat(payload.getString("outcome")).isEqualTo("JOINED");
        assertThat(payload.getJsonObject("schoolClass").getString("name")).isEqualTo("5А");
        assertThat(fifth.read("studentCount").getInteger("studentCount")).isEqualTo(1);
    }

    @Test
    void aMemberGainsRoleAndClassInTheSameMembership() {
        school.member("student", "STUDENT");
        var invitation = ofClass("STUDENT");

        JsonObject payload = accept("student", invitation.accepting());

        assertThat(payload.getString("outcome")).isEqualTo("EXTENDED");
        assertThat(payload.getJsonArray("gainedRoles")).isEmpty();
        assertThat(payload.getJsonObject("schoolClass").getString("name")).isEqualTo("5А");
        assertThat(payload.getJsonObject("membership").getString("id")).isEqualTo(school.membershipId("student"));
    }

    @Test
    void aMemberGainsARoleBesideTheirOwn() {
        school.member(stranger.requirePersonId(), "STAFF");
        var invitation = TestInvitation.of(
                school, new JsonObject().put("role", "TEACHER").put("subjects", new JsonArray().add("Физика")));

        JsonObject payload = accept(stranger, invitation.accepting().put("subjects", new JsonArray().add(" Алгебра ")));

        assertThat(payload.getString("outcome")).isEqualTo("EXTENDED");
        assertThat(payload.getJsonArray("gainedRoles")).containsExactly("TEACHER");
        assertThat(payload.getJsonObject("membership").getJsonArray("subjects")).containsExactly("Алгебра", "Физика");
    }

    @Test
    void whoHasAllOfItTakesNoUse() {
        school.member("student", "STUDENT");
        fifth.student(school.membershipKey("student"));
        var invitation = ofClass("STUDENT");

        JsonObject payload = Unchanged.by(() -> accept("student", invitation.accepting()));

        assertThat(payload.getString("outcome")).isEqualTo("ALREADY_THERE");
        assertThat(payload.getJsonArray("gainedRoles")).isEmpty();
        assertThat(payload.getJsonObject("membership").getString("id")).isEqualTo(school.membershipId("student"));
    }

    @Test
    void whoAcceptsAgainIsThereAlready() {
        var invitation = TestInvitation.of(school, "STAFF");
        accept(stranger, invitation.accepting());

        JsonObject again = Unchanged.by(() -> accept(stranger, invitation.accepting()));

        assertThat(again.getString("outcome")).isEqualTo("ALREADY_THERE");
        assertThat(again.getJsonObject("membership").getString("id")).isEqualTo(strangersMembership());
    }

    /** A link that lies about in a chat must not bring back whom the administration removed. */
    @Test
    void whoWasRemovedDoesNotComeBackByIt() {
        var invitation = ofClass("STUDENT");
        accept(stranger, invitation.accepting());
        Api.as("director").refusals("memberRemove", new JsonObject().put("id", strangersMembership()));

        assertThat(refusals(stranger, invitation.accepting())).containsExactly("INVITATION_NOT_VALID input.token");
    }

    @Test
    void aChildOfTheRosterGetsTheirAccount() {
        String child = school.pupil("Ёлкина Майя");
        fifth.student(TypeId.decodePartitioned("member", child).orElseThrow().key());
        var invitation = TestInvitation.of(
                school,
                new JsonObject().put("role", "STUDENT").put("studentId", child).put("classId", fifth.id()));

        JsonObject payload = accept(stranger, invitation.accepting());

        assertThat(payload.getString("outcome")).isEqualTo("JOINED");
        assertThat(payload.getJsonObject("membership").getString("id")).isEqualTo(child);
        assertThat(payload.getJsonObject("membership").getString("rosterName")).isEqualTo("Ёлкина Майя");
        assertThat(payload.getJsonObject("schoolClass").getString("name")).isEqualTo("5А");
    }

    @Test
    void aChildOfTheRosterIsNobodyWhoIsAMemberAlready() {
        school.member(stranger.requirePersonId(), "STAFF");
        String child = school.pupil("Ёлкина Майя");
        var invitation = TestInvitation.of(
                school, new JsonObject().put("role", "STUDENT").put("studentId", child));

        assertThat(refusals(stranger, invitation.accepting())).containsExactly("ALREADY_A_MEMBER");
        assertThat(invitation.read("uses").getInteger("uses")).isZero();
    }

    /** RO-7: a link makes nobody's guardian by itself. */
    @Test
    void aGuardianWaitsForAConfirmation() {
        school.member("student", "STUDENT");
        var invitation = TestInvitation.of(
                school, new JsonObject().put("role", "GUARDIAN").put("studentId", school.membershipId("student")));

        JsonObject payload =
                accept("guardian", invitation.accepting().put("child", new JsonObject().put("kind", "MOTHER")));

        assertThat(payload.getString("outcome")).isEqualTo("JOINED");
        assertThat(payload.getJsonArray("gainedRoles")).containsExactly("GUARDIAN");
        assertThat(payload.getJsonObject("membership").getJsonArray("roles").getJsonObject(0))
                .isEqualTo(new JsonObject()
                        .put("role", "GUARDIAN")
                        .put("state", "PENDING")
                        .put("sources", new JsonArray().add("INVITATION")));
        assertThat(Database.query(
                        "SELECT kind, state, source FROM guardianship WHERE organization_id = $1", school.key()))
                .singleElement()
                .satisfies(row -> assertThat(row.getString("kind") + row.getString("state") + row.getString("source"))
                        .isEqualTo("MOTHERPENDINGINVITATION"));
        assertThat(Unchanged.by(() -> accept("guardian", invitation.accepting()))
                        .getString("outcome"))
                .isEqualTo("ALREADY_THERE");
    }

    /** IN-1: without a named student, the administration matches what is typed. */
    @Test
    void aGuardianOfNobodyInParticularApplies() {
        var invitation = ofClass("GUARDIAN");
        var typed = invitation
                .accepting()
                .put("child", new JsonObject().put("name", "Ёлкина Майя").put("kind", "FATHER"));

        JsonObject payload = accept(stranger, typed);

        assertThat(payload.getString("outcome")).isEqualTo("APPLICATION_SENT");
        assertThat(payload.getJsonObject("application").getString("state")).isEqualTo("SENT");
        assertThat(payload.getJsonObject("membership")).isNull();
        assertThat(Database.query(
                        "SELECT child_name, child_class_name, child_kind FROM application WHERE organization_id = $1",
                        school.key()))
                .singleElement()
                .satisfies(row -> assertThat(row.getString("child_name") + " " + row.getString("child_class_name") + " "
                                + row.getString("child_kind"))
                        .isEqualTo("Ёлкина Майя 5А FATHER"));
        assertThat(invitation.read("uses acceptances { nodes { membership { id } } }"))
                .isEqualTo(new JsonObject()
                        .put("uses", 1)
                        .put(
                                "acceptances",
                                new JsonObject()
                                        .put("nodes", new JsonArray().add(new JsonObject().putNull("membership")))));
        JsonObject again = Unchanged.by(() -> accept(stranger, typed));
        assertThat(again.getString("outcome")).isEqualTo("ALREADY_THERE");
        assertThat(again.getJsonObject("application")).isEqualTo(payload.getJsonObject("application"));
    }

    @Test
    void aGuardianOfNobodyInParticularNamesTheChild() {
        var invitation = TestInvitation.of(school, "GUARDIAN");

        assertThat(refusals(stranger, invitation.accepting())).containsExactly("INVALID_INPUT input.child.name");
        assertThat(refusals(stranger, invitation.accepting().put("child", new JsonObject().put("kind", "MOTHER"))))
                .containsExactly("INVALID_INPUT input.child.name");
    }

    /** What one part refuses is refused whole. */
    @Test
    void refusesWhatTheRulesOfMembersAndClassesRefuse() {
        school.member("student", "STUDENT").member("student2", "STUDENT");
        TestClass.of(school, 5, "Б").student(school.membershipKey("student2"));
        var ofClass = ofClass("STUDENT");

        assertThat(refusals("student2", ofClass.accepting())).containsExactly("STUDENT_IN_ANOTHER_CLASS");
        assertThat(refusals("student", TestInvitation.of(school, "STAFF").accepting()))
                .containsExactly("ROLE_NOT_FOR_MINOR");
        assertThat(refusals(stranger, TestInvitation.of(school, "TEACHER").accepting()))
                .containsExactly("SUBJECT_REQUIRED input.subjects");
        Api.as("director").refusals("classGraduate", new JsonObject().put("id", fifth.id()));
        assertThat(refusals(stranger, ofClass.accepting())).containsExactly("CLASS_NOT_ACTIVE");
        assertThat(ofClass.read("uses").getInteger("uses")).isZero();
    }

    @Test
    void refusesInputThatDoesNotFit() {
        var invitation = TestInvitation.of(school, "STAFF");

        assertThat(refusals(stranger, invitation.accepting().put("rosterName", " ")))
                .containsExactly("INVALID_INPUT input.rosterName");
        assertThat(refusals(stranger, new JsonObject().put("token", "A".repeat(201))))
                .containsExactly("INVALID_INPUT input.token");
    }

    @Test
    void isForPeople() {
        var input =
                new JsonObject().put("input", TestInvitation.of(school, "STAFF").accepting());

        assertThat(Unchanged.by(() -> Api.anonymous().codes(Api.mutation(ACCEPT, ""), input)))
                .containsExactly("UNAUTHENTICATED");
    }

    @Test
    void isTrackedAndTold() {
        var invitation = ofClass("STUDENT");

        accept(stranger, invitation.accepting());

        UUID member = school.membershipKey(stranger.requirePersonId());
        assertThat(Database.query(
                        "SELECT facts FROM live_event WHERE type = 'INVITATION_ACCEPTED' AND facts ->> 'invitation' = $1",
                        invitation.key().toString()))
                .singleElement()
                .satisfies(row -> assertThat(row.getJsonObject("facts").getString("membership"))
                        .isEqualTo(member.toString()));
        assertThat(Database.query(
                        "SELECT subject_id FROM audit_log WHERE scope_id = $1 AND action = $2 ORDER BY subject_id",
                        school.key(),
                        ACCEPT))
                .extracting(row -> row.getString("subject_id"))
                .containsExactlyInAnyOrder(invitation.id(), strangersMembership(), strangersMembership());
        assertThat(Database.query("SELECT FROM audit_log t WHERE position($1 IN t::text) > 0", invitation.token()))
                .isEmpty();
    }

    private TestInvitation ofClass(String role) {
        return TestInvitation.of(school, new JsonObject().put("role", role).put("classId", fifth.id()));
    }

    private static JsonObject accept(String user, JsonObject input) {
        JsonObject payload = Api.as(user).mutate(ACCEPT, input, SHOWN);
        assertThat(payload.getJsonArray("userErrors")).isEmpty();
        return payload;
    }

    private static JsonObject accept(Viewer person, JsonObject input) {
        JsonObject payload = Engine.payload(ACCEPT, input, SHOWN, person);
        assertThat(payload.getJsonArray("userErrors")).isEmpty();
        return payload;
    }

    private static List<String> refusals(Viewer person, JsonObject input) {
        return Unchanged.by(() -> Api.refusals(Engine.payload(ACCEPT, input, "", person)));
    }

    private String strangersMembership() {
        return TypeId.encode("member", school.key(), school.membershipKey(stranger.requirePersonId()));
    }

    private static List<String> refusals(String user, JsonObject input) {
        return Unchanged.by(() -> Api.as(user).refusals(ACCEPT, input));
    }
}
