package io.parta.organization;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.testing.Api;
import io.parta.testing.TestOrganization;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

/** OR-3: VERIFIED → SUSPENDED, by operators, with a reason. */
@QuarkusTest
class OrganizationSuspendTest {

    private final Api operator = Api.as("operator");

    @Test
    void suspendsWithAReasonThatItsMembersRead() {
        var organization = TestOrganization.verified().member("staff", "STAFF");

        operator.refusals("organizationSuspend", id(organization).put("reason", " Проверка документов "));

        assertThat(Api.as("staff")
                        .data("query ($id: ID!) { organization(id: $id) { state suspensionReason } }", id(organization))
                        .getJsonObject("organization"))
                .isEqualTo(new JsonObject().put("state", "SUSPENDED").put("suspensionReason", "Проверка документов"));
        assertThat(organization.events()).endsWith("ORGANIZATION_SUSPENDED").hasSize(3);
    }

    @Test
    void refusesASuspensionWithoutAReason() {
        var organization = TestOrganization.verified();

        assertThat(Unchanged.by(() -> operator.refusals(
                        "organizationSuspend", id(organization).put("reason", " "))))
                .containsExactly("INVALID_INPUT input.reason");
    }

    @Test
    void refusesWhatIsNotVerified() {
        refused(id(TestOrganization.pending()).put("reason", "Проверка"));
        refused(id(TestOrganization.verified().suspend()).put("reason", "Проверка"));
    }

    private void refused(JsonObject input) {
        assertThat(Unchanged.by(() -> operator.refusals("organizationSuspend", input)))
                .containsExactly("WRONG_ORGANIZATION_STATE");
    }

    private static JsonObject id(TestOrganization organization) {
        return new JsonObject().put("id", organization.id());
    }
}
