package io.parta.organization.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.organization.structure.ClassHead;
import io.parta.platform.graphql.node.TypeId;
import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.TestClass;
import io.parta.testing.TestInvitation;
import io.parta.testing.TestOrganization;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** IN-2: «Аннулировать» revokes at once, one or many. */
@QuarkusTest
class InvitationRevokeTest {

    private static final String REVOKE = "invitationRevoke";
    private static final String ROWS =
            "results { invitationId invitation { state revokedAt } userErrors { code path } }";

    private TestOrganization school;
    private TestClass fifth;

    @BeforeEach
    void register() {
        school = TestOrganization.verified()
                .administrator("director")
                .member("teacher", "TEACHER")
                .member("teacher2", "TEACHER");
        fifth = TestClass.of(school, 5, "А");
        ClassHead.of(fifth, "teacher2");
    }

    @Test
    void revokesAtOnceAndTells() {
        var invitation = TestInvitation.of(school, "STAFF");

        JsonObject payload = revoke("director", invitation.id(), invitation.id());

        assertThat(codes(payload)).containsExactly("", "");
        JsonObject revoked = payload.getJsonArray("results").getJsonObject(0).getJsonObject("invitation");
        assertThat(revoked.getString("state")).isEqualTo("REVOKED");
        assertThat(revoked.getString("revokedAt")).isNotNull();
        assertThat(Api.as("stranger").refusals("invitationAccept", invitation.accepting()))
                .containsExactly("INVITATION_NOT_VALID input.token");
        assertThat(Database.query(
                        "SELECT FROM live_event WHERE type = 'INVITATION_REVOKED' AND facts ->> 'invitation' = $1",
                        invitation.key().toString()))
                .hasSize(1);
        assertThat(Database.query(
                        "SELECT after FROM audit_log WHERE scope_id = $1 AND action = $2 AND subject_id = $3",
                        school.key(),
                        REVOKE,
                        invitation.id()))
                .singleElement()
                .satisfies(row ->
                        assertThat(row.getJsonObject("after")).isEqualTo(new JsonObject().put("state", "REVOKED")));
    }

    @Test
    void revokesWhatItCanAndSaysWhyNotTheOthers() {
        var active = TestInvitation.of(school, "STUDENT");
        var expired = TestInvitation.of(school, "STUDENT").expire();
        var revoked = TestInvitation.of(school, "STUDENT").revoke();
        var elsewhere = TestInvitation.of(TestOrganization.verified(), "STUDENT");
        String unknown = TypeId.encode("invitation", school.key(), UUID.randomUUID());

        JsonObject payload =
                revoke("director", active.id(), expired.id(), revoked.id(), elsewhere.id(), unknown, "invitation");

        assertThat(codes(payload))
                .containsExactly(
                        "", "INVITATION_NOT_ACTIVE", "INVITATION_NOT_ACTIVE", "NOT_FOUND", "NOT_FOUND", "NOT_FOUND");
        assertThat(payload.getJsonArray("results")
                        .getJsonObject(3)
                        .getJsonArray("userErrors")
                        .getJsonObject(0)
                        .getJsonArray("path"))
                .containsExactly("input", "invitationIds", "3");
    }

    @Test
    void whoHeadsAClassRevokesThoseOfItsFamilies() {
        var own = TestInvitation.of(
                school, new JsonObject().put("role", "GUARDIAN").put("classId", fifth.id()));
        var other = TestInvitation.of(
                school,
                new JsonObject()
                        .put("role", "GUARDIAN")
                        .put("classId", TestClass.of(school, 5, "Б").id()));
        var staff = TestInvitation.of(school, "STAFF");

        assertThat(codes(revoke("teacher2", own.id(), other.id(), staff.id())))
                .containsExactly("", "NOT_FOUND", "NOT_FOUND");
    }

    @Test
    void isNotForOthers() {
        var invitation = TestInvitation.of(
                school, new JsonObject().put("role", "STUDENT").put("classId", fifth.id()));

        for (String user : List.of("teacher", "stranger", "director2")) {
            assertThat(refusals(user, invitation.id())).containsExactly("NOT_ALLOWED");
            assertThat(refusals(user, "invitation")).containsExactly("NOT_ALLOWED");
        }
        school.suspend();
        assertThat(refusals("director", invitation.id())).containsExactly("WRONG_ORGANIZATION_STATE");
        assertThat(refusals("teacher2", invitation.id())).containsExactly("WRONG_ORGANIZATION_STATE");
        assertThat(refusals("stranger", invitation.id())).containsExactly("NOT_FOUND input.organizationId");
        assertThat(codes(revoke("operator", invitation.id()))).containsExactly("");
    }

    @Test
    void takesUpToAHundred() {
        assertThat(refusals("director", Collections.nCopies(101, "invitation").toArray(String[]::new)))
                .containsExactly("INVALID_INPUT input.invitationIds");
        assertThat(refusals("director")).containsExactly("INVALID_INPUT input.invitationIds");
    }

    /** Nobody takes the place of a child who is gone, nor becomes their guardian. */
    @Test
    void comesByItselfWithTheEndOfTheStudentItNames() {
        String child = school.pupil("Ёлкина Майя");
        var personal = TestInvitation.of(
                school, new JsonObject().put("role", "STUDENT").put("studentId", child));
        var parents = TestInvitation.of(
                school, new JsonObject().put("role", "GUARDIAN").put("studentId", child));
        var others = TestInvitation.of(school, "STUDENT");

        Api.as("director").refusals("memberRemove", new JsonObject().put("id", child));

        assertThat(personal.read("state").getString("state")).isEqualTo("REVOKED");
        assertThat(parents.read("state").getString("state")).isEqualTo("REVOKED");
        assertThat(others.read("state").getString("state")).isEqualTo("ACTIVE");
    }

    private JsonObject revoke(String user, String... ids) {
        return Api.as(user).mutate(REVOKE, input(ids), ROWS);
    }

    private List<String> refusals(String user, String... ids) {
        return Unchanged.by(() -> Api.as(user).refusals(REVOKE, input(ids)));
    }

    private JsonObject input(String... ids) {
        return new JsonObject().put("organizationId", school.id()).put("invitationIds", new JsonArray(List.of(ids)));
    }

    /** Code of each row's refusal, empty where it is done. */
    private static List<String> codes(JsonObject payload) {
        return payload.getJsonArray("results").stream()
                .map(row -> ((JsonObject) row).getJsonArray("userErrors"))
                .map(errors -> errors.isEmpty() ? "" : errors.getJsonObject(0).getString("code"))
                .toList();
    }
}
