package io.parta.organization;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.TestOrganization;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** OR-2, OR-7: administrators and operators keep an organisation's data. */
@QuarkusTest
class OrganizationUpdateTest {

    private static final String UPDATE = "organizationUpdate";

    private TestOrganization organization;

    @BeforeEach
    void register() {
        organization = TestOrganization.verified().administrator("director");
    }

    @Test
    void leavesWhatIsAbsentAndClearsWhatIsNull() {
        JsonObject payload = Api.as("director")
                .mutate(
                        UPDATE,
                        input().put("website", "https://school57.example").putNull("phone"),
                        "organization { shortName website phone email version }");

        assertThat(payload.getJsonObject("organization"))
                .isEqualTo(new JsonObject()
                        .put("shortName", "Школа № 57")
                        .put("website", "https://school57.example")
                        .putNull("phone")
                        .put("email", "school@example.org")
                        .put("version", organization.version()));
    }

    @Test
    void auditsTheChangedFieldsOnly() {
        Api.as("director")
                .refusals(
                        UPDATE,
                        input().put("website", "https://school57.example").put("shortName", "Школа № 57"));

        assertThat(Database.query(
                        "SELECT actor_kind, before, after FROM audit_log WHERE scope_id = $1 AND action = $2",
                        organization.key(),
                        UPDATE))
                .singleElement()
                .satisfies(act -> {
                    assertThat(act.getString("actor_kind")).isEqualTo("PERSON");
                    assertThat(act.getJsonObject("before")).isEqualTo(new JsonObject().putNull("website"));
                    assertThat(act.getJsonObject("after"))
                            .isEqualTo(new JsonObject().put("website", "https://school57.example"));
                });
    }

    @Test
    void refusesAVersionThatIsNotTheLatest() {
        var stale = input().put("version", organization.version() - 1).put("shortName", "Школа");

        assertThat(Unchanged.by(() -> Api.as("director").refusals(UPDATE, stale)))
                .containsExactly("CONFLICT input.version");
    }

    @Test
    void refusesToClearWhatEveryOrganizationHas() {
        var clearing = input().putNull("fullName").putNull("regionCode");

        assertThat(Unchanged.by(() -> Api.as("director").refusals(UPDATE, clearing)))
                .containsExactly("INVALID_INPUT input.fullName", "INVALID_INPUT input.regionCode");
    }

    @Test
    void letsOperatorsAloneChangeRegisteredNumbers() {
        var renumbered = input().put("inn", TestOrganization.inn());

        assertThat(Unchanged.by(() -> Api.as("director").refusals(UPDATE, renumbered)))
                .containsExactly("NOT_ALLOWED input.inn");
        assertThat(Api.as("operator").refusals(UPDATE, renumbered)).isEmpty();
    }

    @Test
    void refusesTheNumbersOfAnother() {
        var other = TestOrganization.pending();

        assertThat(Unchanged.by(() -> Api.as("operator")
                        .refusals(UPDATE, input().put("inn", other.input().getString("inn")))))
                .containsExactly("ORGANIZATION_ALREADY_REGISTERED input.inn");
    }

    @Test
    void refusesMembersWhoAreNoAdministratorsAndPointsToOne() {
        organization.member("teacher", "TEACHER");

        JsonObject payload = Unchanged.by(() -> Api.as("teacher")
                .data(
                        "mutation ($input: OrganizationUpdateInput!) { organizationUpdate(input: $input) { "
                                + "organization { id } userErrors { code path remedy { kind operation } } } }",
                        new JsonObject().put("input", input().put("shortName", "Школа"))));

        assertThat(payload.getJsonObject(UPDATE)).isEqualTo(new JsonObject("""
                        {"organization": null, "userErrors": [{"code": "NOT_ALLOWED", "path": null,
                         "remedy": {"kind": "ADMINISTRATOR", "operation": null}}]}"""));
    }

    @Test
    void answersAHiddenOrganizationLikeOneThatDoesNotExist() {
        var hidden = TestOrganization.pending();
        String nobodys = TestOrganization.pending().id().replaceFirst("....$", "0000");
        var api = Api.as("director2");
        api.data("{ viewer { id } }");

        JsonObject ofHidden = Unchanged.by(() -> api.mutate(UPDATE, input(hidden.id()), "organization { id }"));
        JsonObject ofNobody = Unchanged.by(() -> api.mutate(UPDATE, input(nobodys), "organization { id }"));
        JsonObject ofNoId = Unchanged.by(() -> api.mutate(UPDATE, input("school"), "organization { id }"));

        assertThat(ofHidden).isEqualTo(ofNobody).isEqualTo(ofNoId);
        assertThat(api.refusals(UPDATE, input(hidden.id()))).containsExactly("NOT_FOUND input.id");
    }

    @Test
    void refusesAdministratorsWhileSuspendedAndNotOperators() {
        organization.suspend();
        var renamed = input().put("shortName", "Школа");

        assertThat(Unchanged.by(() -> Api.as("director").refusals(UPDATE, renamed)))
                .containsExactly("WRONG_ORGANIZATION_STATE");
        assertThat(Api.as("operator").refusals(UPDATE, renamed)).isEmpty();
    }

    private JsonObject input() {
        return input(organization.id()).put("version", organization.version());
    }

    private static JsonObject input(String id) {
        return new JsonObject().put("id", id).put("version", 0);
    }
}
