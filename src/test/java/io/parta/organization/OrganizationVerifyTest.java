package io.parta.organization;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.testing.Api;
import io.parta.testing.TestOrganization;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

/** OR-3: PENDING → VERIFIED, by operators. */
@QuarkusTest
class OrganizationVerifyTest {

    private final Api operator = Api.as("operator");

    @Test
    void verifiesOnce() {
        var organization = TestOrganization.pending();

        JsonObject payload =
                operator.mutate("organizationVerify", id(organization), "organization { state verifiedAt }");

        assertThat(payload.getJsonObject("organization").getString("state")).isEqualTo("VERIFIED");
        assertThat(payload.getJsonObject("organization").getString("verifiedAt"))
                .endsWith("Z");
        assertThat(organization.events()).containsExactly("ORGANIZATION_REGISTERED", "ORGANIZATION_VERIFIED");
        refused(id(organization));
    }

    @Test
    void refusesASuspendedOrganization() {
        refused(id(TestOrganization.verified().suspend()));
    }

    private void refused(JsonObject input) {
        assertThat(Unchanged.by(() -> operator.refusals("organizationVerify", input)))
                .containsExactly("WRONG_ORGANIZATION_STATE");
    }

    private static JsonObject id(TestOrganization organization) {
        return new JsonObject().put("id", organization.id());
    }
}
