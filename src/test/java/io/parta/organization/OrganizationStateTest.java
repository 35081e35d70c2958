package io.parta.organization;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.testing.Api;
import io.parta.testing.TestOrganization;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

/** OR-3: PENDING → VERIFIED ⇄ SUSPENDED, by operators. */
@QuarkusTest
class OrganizationStateTest {

    private final Api operator = Api.as("operator");

    @Test
    void verifiesOnce() {
        var organization = TestOrganization.pending();

        JsonObject payload =
                operator.mutate("organizationVerify", id(organization), "organization { state verifiedAt }");

        assertThat(payload.getJsonObject("organization").getString("state")).isEqualTo("VERIFIED");
        assertThat(payload.getJsonObject("organization").getString("verifiedAt"))
                .endsWith("Z");
        assertThat(Unchanged.by(() -> operator.refusals("organizationVerify", id(organization))))
                .containsExactly("WRONG_ORGANIZATION_STATE");
    }

    @Test
    void suspendsWithAReasonThatItsMembersRead() {
        var organization = TestOrganization.verified().member("staff", "STAFF");

        operator.refusals("organizationSuspend", id(organization).put("reason", " Проверка документов "));

        assertThat(Api.as("staff")
                        .data(
                                "query ($id: ID!) { organization(id: $id) { state suspensionReason } }",
                                new JsonObject().put("id", organization.id()))
                        .getJsonObject("organization"))
                .isEqualTo(new JsonObject().put("state", "SUSPENDED").put("suspensionReason", "Проверка документов"));
    }

    @Test
    void reinstatesAndForgetsTheReason() {
        var organization = TestOrganization.verified().suspend();

        JsonObject payload = operator.mutate(
                "organizationReinstate", id(organization), "organization { state suspendedAt suspensionReason }");

        assertThat(payload.getJsonObject("organization"))
                .isEqualTo(new JsonObject()
                        .put("state", "VERIFIED")
                        .putNull("suspendedAt")
                        .putNull("suspensionReason"));
    }

    @Test
    void refusesEveryOtherStep() {
        var pending = TestOrganization.pending();
        var verified = TestOrganization.verified();
        var suspended = TestOrganization.verified().suspend();

        refused("organizationSuspend", id(pending).put("reason", "Проверка"));
        refused("organizationReinstate", id(pending));
        refused("organizationReinstate", id(verified));
        refused("organizationVerify", id(suspended));
        refused("organizationSuspend", id(suspended).put("reason", "Проверка"));
    }

    @Test
    void refusesASuspensionWithoutAReason() {
        var organization = TestOrganization.verified();

        assertThat(Unchanged.by(() -> operator.refusals(
                        "organizationSuspend", id(organization).put("reason", " "))))
                .containsExactly("INVALID_INPUT input.reason");
    }

    private void refused(String mutation, JsonObject input) {
        assertThat(Unchanged.by(() -> operator.refusals(mutation, input))).containsExactly("WRONG_ORGANIZATION_STATE");
    }

    private static JsonObject id(TestOrganization organization) {
        return new JsonObject().put("id", organization.id());
    }
}
