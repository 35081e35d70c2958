package io.parta.organization.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.organization.structure.ClassHead;
import io.parta.testing.Api;
import io.parta.testing.TestClass;
import io.parta.testing.TestOrganization;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

/** RO-5: what a screen offers is what the mutation accepts. */
@QuarkusTest
class InvitationActionsTest {

    @Test
    void areOfferedOnOrganizationsAndClassesToWhomTheyAreAllowed() {
        var school = TestOrganization.verified()
                .administrator("director")
                .member("teacher", "TEACHER")
                .member("teacher2", "TEACHER");
        var fifth = TestClass.of(school, 5, "А");
        ClassHead.of(fifth, "teacher2");

        assertThat(action("director", school.id(), "invitationCreate")).isEqualTo("allowed");
        assertThat(action("teacher2", school.id(), "invitationCreate")).isEqualTo("NOT_ALLOWED");
        for (String action : new String[] {"invitationCreate", "classInvitationsCreate"}) {
            assertThat(action("director", fifth.id(), action)).isEqualTo("allowed");
            assertThat(action("teacher2", fifth.id(), action)).isEqualTo("allowed");
            assertThat(action("teacher", fifth.id(), action)).isEqualTo("NOT_ALLOWED");
        }
        Api.as("director").refusals("classGraduate", new JsonObject().put("id", fifth.id()));
        assertThat(action("director", fifth.id(), "invitationCreate")).isEqualTo("CLASS_NOT_ACTIVE");
    }

    private static String action(String user, String id, String action) {
        JsonArray actions = Api.as(user)
                .data(
                        "query ($id: ID!) { node(id: $id) { ... on Organization { viewerActions { action allowed reasonCode } } "
                                + "... on SchoolClass { viewerActions { action allowed reasonCode } } } }",
                        new JsonObject().put("id", id))
                .getJsonObject("node")
                .getJsonArray("viewerActions");
        return actions.stream()
                .map(JsonObject.class::cast)
                .filter(one -> one.getString("action").equals(action))
                .map(one -> one.getBoolean("allowed") ? "allowed" : one.getString("reasonCode"))
                .findFirst()
                .orElse("missing");
    }
}
