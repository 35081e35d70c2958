package io.parta.organization.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.TestOrganization;
import io.parta.testing.TestRequest;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** OR-3: verifying a requested organisation accepts the request. */
@QuarkusTest
class OrganizationRequestAcceptanceTest {

    private final Api operator = Api.as("operator");
    private TestRequest request;

    @BeforeEach
    void make() {
        TestOrganization.personId("operator");
        request = TestRequest.by("director");
    }

    @Test
    void verifyingAppointsTheRequesterByTheOrder() {
        String person = Database.query(
                        "SELECT coalesce(last_name || ' ', '') || first_name AS name FROM person WHERE id = $1",
                        TestOrganization.personKey("director"))
                .get(0)
                .getString("name");

        JsonObject payload = operator.mutate(
                "organizationVerify",
                new JsonObject().put("id", request.organization().id()),
                "organization { state request { state decidedAt reason } administrators { nodes { rosterName "
                        + "roles { role state } person { id } } } }");

        JsonObject organization = payload.getJsonObject("organization");
        assertThat(organization.getString("state")).isEqualTo("VERIFIED");
        assertThat(organization.getJsonObject("request").getString("state")).isEqualTo("ACCEPTED");
        assertThat(organization.getJsonObject("request").getString("decidedAt")).endsWith("Z");
        assertThat(organization.getJsonObject("administrators").getJsonArray("nodes"))
                .isEqualTo(new JsonArray()
                        .add(new JsonObject()
                                .put("rosterName", person)
                                .put(
                                        "roles",
                                        new JsonArray()
                                                .add(new JsonObject()
                                                        .put("role", "STAFF")
                                                        .put("state", "CONFIRMED")))
                                .put("person", new JsonObject().put("id", TestOrganization.personId("director")))));
    }

    @Test
    void verifyingTellsAndRecordsBothTheOrganizationAndTheAppointment() {
        request.verify();

        assertThat(request.organization().events())
                .containsExactly("ORGANIZATION_REGISTERED", "ORGANIZATION_VERIFIED", "ADMINISTRATOR_APPOINTED");
        assertThat(TestRequest.told("director", 2))
                .containsExactlyInAnyOrder("ORGANIZATION_REQUEST_ACCEPTED", "ADMINISTRATOR_APPOINTED");
        assertThat(Database.query(
                        "SELECT subject_id, before, after FROM audit_log WHERE scope_id = $1 "
                                + "AND action = 'organizationVerify' ORDER BY id",
                        request.key()))
                .extracting(act -> act.getString("subject_id").replaceAll("_.*", ""))
                .containsExactly("org", "member", "orgrequest");
        assertThat(Database.query(
                        "SELECT order_number, order_date::text AS day FROM membership WHERE organization_id = $1",
                        request.key()))
                .singleElement()
                .satisfies(member -> {
                    assertThat(member.getString("order_number")).isEqualTo("7-лс");
                    assertThat(member.getString("day")).isEqualTo("2026-09-01");
                });
    }

    @Test
    void verifyingLeavesAnAdministratorWhoWasAppointedMeanwhile() {
        request.organization().administrator("director");

        request.verify();

        assertThat(request.read("director", "state").getString("state")).isEqualTo("ACCEPTED");
        assertThat(request.organization().events())
                .containsExactly("ORGANIZATION_REGISTERED", "ADMINISTRATOR_APPOINTED", "ORGANIZATION_VERIFIED");
    }

    @Test
    void verifyingIsRefusedWhenTheRequesterMayNotBeAnAdministrator() {
        request.organization().member("director", "STUDENT");

        assertThat(Unchanged.by(() -> operator.refusals(
                        "organizationVerify",
                        new JsonObject().put("id", request.organization().id()))))
                .containsExactly("NOT_ALLOWED input.id");
    }
}
