package io.parta.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.TestOrganization;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

/** ID-2, ID-3, ID-4: what the viewer sees of themselves. */
@QuarkusTest
class ViewerTest {

    @Test
    void needsALogIn() {
        JsonObject answer = Api.anonymous().run("{ viewer { id } }", new JsonObject());

        assertThat(answer.getJsonObject("data")).isEqualTo(new JsonObject().putNull("viewer"));
        JsonObject error = answer.getJsonArray("errors").getJsonObject(0);
        assertThat(error.getJsonArray("path")).containsExactly("viewer");
        assertThat(error.getJsonObject("extensions").getString("code")).isEqualTo("UNAUTHENTICATED");
        assertThat(error.getJsonObject("extensions").getBoolean("retryable")).isFalse();
        assertThat(error.getJsonObject("extensions").getString("traceId")).isNotBlank();
    }

    @Test
    void showsTheOwnPublicNumberWhichChecks() {
        JsonObject viewer =
                Api.as("teacher2").data("{ viewer { id publicNumber } }").getJsonObject("viewer");

        assertThat(viewer.getString("id")).startsWith("viewer_");
        assertThat(PublicNumber.isValid(viewer.getString("publicNumber"))).isTrue();
    }

    @Test
    void showsTheRolesOfTheLogIn() {
        assertThat(Api.as("operator")
                        .data("{ viewer { platformRoles } }")
                        .getJsonObject("viewer")
                        .getJsonArray("platformRoles"))
                .containsExactly("OPERATOR");
        assertThat(Api.as("stranger")
                        .data("{ viewer { platformRoles } }")
                        .getJsonObject("viewer")
                        .getJsonArray("platformRoles"))
                .isEmpty();
    }

    /** ID-4. */
    @Test
    void isVerifiedByAConfirmedRoleAndNotByOneThatWaits() {
        assertThat(verified("stranger")).isFalse();

        var organization = TestOrganization.verified().member("staff", "STAFF");
        assertThat(verified("staff")).isTrue();

        Database.query(
                "UPDATE membership_role SET state = 'PENDING' WHERE membership_id IN "
                        + "(SELECT id FROM membership WHERE person_id = $1)",
                TestOrganization.personKey("staff"));
        assertThat(verified("staff")).isFalse();
        assertThat(organization.id()).isNotNull();
    }

    @Test
    void pagesThroughTheOwnMemberships() {
        for (int i = 0; i < 3; i++) {
            TestOrganization.verified().member("educator", "TEACHER");
        }
        String query = "query ($after: String) { viewer { memberships(first: 2, after: $after) { "
                + "nodes { id organization { id } roles { role } } pageInfo { hasNextPage endCursor } } } }";
        var seen = new HashSet<String>();
        String after = null;
        boolean more = true;
        while (more) {
            JsonObject page = Api.as("educator")
                    .data(query, new JsonObject().put("after", after))
                    .getJsonObject("viewer")
                    .getJsonObject("memberships");
            page.getJsonArray("nodes").forEach(node -> assertThat(seen.add(((JsonObject) node).getString("id")))
                    .isTrue());
            after = page.getJsonObject("pageInfo").getString("endCursor");
            more = page.getJsonObject("pageInfo").getBoolean("hasNextPage");
        }
        assertThat(seen).hasSizeGreaterThanOrEqualTo(3);
    }

    private static boolean verified(String user) {
        return Api.as(user)
                .data("{ viewer { verified } }")
                .getJsonObject("viewer")
                .getBoolean("verified");
    }
}
