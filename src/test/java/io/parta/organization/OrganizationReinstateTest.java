package io.parta.organization;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.testing.Api;
import io.parta.testing.TestOrganization;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

/** OR-3: SUSPENDED → VERIFIED, by operators. */
@QuarkusTest
class OrganizationReinstateTest {

    private final Api operator = Api.as("operator");

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
        assertThat(organization.events()).endsWith("ORGANIZATION_REINSTATED").hasSize(4);
    }

    @Test
    void refusesWhatIsNotSuspended() {
        refused(id(TestOrganization.pending()));
        refused(id(TestOrganization.verified()));
    }

    private void refused(JsonObject input) {
        assertThat(Unchanged.by(() -> operator.refusals("organizationReinstate", input)))
                .containsExactly("WRONG_ORGANIZATION_STATE");
    }

    private static JsonObject id(TestOrganization organization) {
        return new JsonObject().put("id", organization.id());
    }
}
