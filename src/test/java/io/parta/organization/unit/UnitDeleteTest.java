package io.parta.organization.unit;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.TestOrganization;
import io.parta.testing.TestUnit;
import io.parta.testing.Together;
import io.parta.testing.Tokens;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** ST-5: a unit is deleted whoever is in it. */
@QuarkusTest
class UnitDeleteTest {

    private static final String DELETE = "unitDelete";

    private TestOrganization school;
    private TestUnit unit;

    @BeforeEach
    void register() {
        TestOrganization.personId("stranger");
        school = TestOrganization.verified().administrator("director").member("teacher", "TEACHER");
        unit = TestUnit.of(school, "Педсовет").with(school.membershipId("teacher"), school.membershipId("director"));
    }

    @Test
    void deletesAUnitAndKeepsItsMembers() {
        JsonObject payload = Api.as("director").mutate(DELETE, input(), "deletedUnitId");

        assertThat(payload.getString("deletedUnitId")).isEqualTo(unit.id());
        assertThat(unit.read("name")).isNull();
        assertThat(school.membershipId("teacher")).isNotNull();
        assertThat(Unchanged.by(() -> Api.as("director").refusals(DELETE, input())))
                .containsExactly("NOT_FOUND input.id");
        TestUnit.of(school, "Педсовет");
    }

    @Test
    void keepsWhoWasThereInTheAuditLogAndTellsTheOrganization() {
        Api.as("director").refusals(DELETE, input());

        assertThat(school.events()).endsWith("UNIT_DELETED");
        assertThat(Database.query(
                        "SELECT subject_id, before, after FROM audit_log WHERE scope_id = $1 AND action = $2",
                        school.key(),
                        DELETE))
                .singleElement()
                .satisfies(act -> {
                    assertThat(act.getString("subject_id")).isEqualTo(unit.id());
                    assertThat(act.getJsonObject("before").getString("name")).isEqualTo("Педсовет");
                    assertThat(act.getJsonObject("before").getString("members").split(", "))
                            .containsExactlyInAnyOrder(school.membershipId("teacher"), school.membershipId("director"));
                    assertThat(act.getJsonObject("after")).isEqualTo(new JsonObject());
                });
    }

    @Test
    void isForAdministratorsWhileTheOrganizationIsNotSuspended() {
        assertThat(Unchanged.by(() -> Api.as("teacher").refusals(DELETE, input())))
                .containsExactly("NOT_ALLOWED");
        assertThat(Unchanged.by(() -> Api.as("stranger").refusals(DELETE, input())))
                .containsExactly("NOT_FOUND input.id");
        school.suspend();
        assertThat(Unchanged.by(() -> Api.as("director").refusals(DELETE, input())))
                .containsExactly("WRONG_ORGANIZATION_STATE");
        assertThat(Api.as("operator").refusals(DELETE, input())).isEmpty();
    }

    /** Whoever is second sees what the first one left (docs/decisions/0065). */
    @RepeatedTest(3)
    void isNoUnitToJoinWhileItIsDeleted() {
        school.member("staff", "STAFF");
        var adding = unit.members(school.membershipId("staff"));
        Tokens.of("director");
        Tokens.of("operator");

        var outcomes = Together.at(() -> Api.as("director").refusals(DELETE, input()), () -> Api.as("operator")
                .refusals("unitMembersAdd", adding));

        assertThat(outcomes).isIn(List.of(List.of(), List.of()), List.of(List.of(), List.of("NOT_FOUND input.unitId")));
        assertThat(Database.query("SELECT 1 FROM organization_unit_member WHERE organization_id = $1", school.key()))
                .isEmpty();
    }

    private JsonObject input() {
        return new JsonObject().put("id", unit.id());
    }
}
