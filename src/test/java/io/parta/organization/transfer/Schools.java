package io.parta.organization.transfer;

import io.parta.organization.AdministrationTopic;
import io.parta.platform.graphql.node.TypeId;
import io.parta.testing.Api;
import io.parta.testing.Database;
import io.parta.testing.TestOrganization;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Two schools of one director, who moves members from one to the other. */
record Schools(TestOrganization from, TestOrganization to) {

    static final String TRANSFER = "membersTransfer";

    static final String ROWS = "organization { id } results { membershipId membership { id rosterName subjects "
            + "roles { role state sources } guardians { kind state guardian { rosterName } } "
            + "classes(first: 5) { nodes { name } } } userErrors { code path remedy { operation } } }";

    static Schools make() {
        TestOrganization.personId("stranger");
        return new Schools(
                TestOrganization.verified().administrator("director"),
                TestOrganization.verified().administrator("director"));
    }

    JsonObject input(String... memberships) {
        return new JsonObject()
                .put("organizationId", to.id())
                .put("membershipIds", new JsonArray(List.of(memberships)));
    }

    /** The results of a move by the director. */
    List<JsonObject> move(JsonObject input) {
        JsonObject payload = Api.as("director").mutate(TRANSFER, input, ROWS);
        if (payload.getJsonArray("results") == null) {
            throw new AssertionError(payload.encode());
        }
        return payload.getJsonArray("results").stream()
                .map(JsonObject.class::cast)
                .toList();
    }

    List<JsonObject> move(String... memberships) {
        return move(input(memberships));
    }

    /** Makes one of the demo's people a teacher with a subject. */
    static String teacher(TestOrganization school, String user) {
        school.member(user, "TEACHER");
        Database.query(
                "INSERT INTO membership_subject (organization_id, membership_id, subject) VALUES ($1, $2, 'Физика')",
                school.key(),
                school.membershipKey(user));
        return school.membershipId(user);
    }

    /** Adds somebody without an account. */
    static String added(TestOrganization school, String rosterName, String role, @Nullable String birthDate) {
        return Api.as("operator")
                .mutate(
                        "memberAdd",
                        new JsonObject()
                                .put("organizationId", school.id())
                                .put("rosterName", rosterName)
                                .put("roles", new JsonArray().add(role))
                                .put("birthDate", birthDate),
                        "membership { id }")
                .getJsonObject("membership")
                .getString("id");
    }

    static void guardian(String guardian, String student) {
        var refusals = Api.as("operator")
                .refusals(
                        "guardianshipAdd",
                        new JsonObject()
                                .put("guardianId", guardian)
                                .put("studentId", student)
                                .put("kind", "MOTHER"));
        if (!refusals.isEmpty()) {
            throw new AssertionError(refusals.toString());
        }
    }

    /** Living members but for the administrators, with their roles, by roster name. */
    static List<String> members(TestOrganization school) {
        return Database.query(
                        "SELECT m.roster_name || ' ' || coalesce(string_agg(r.role || ' ' || r.state, ', ' ORDER BY r.role), '-') "
                                + "AS member FROM membership m LEFT JOIN membership_role r "
                                + "ON r.organization_id = m.organization_id AND r.membership_id = m.id "
                                + "WHERE m.organization_id = $1 AND m.ended_at IS NULL AND m.administrator_since IS NULL "
                                + "GROUP BY m.id, m.roster_name ORDER BY m.roster_name, m.id",
                        school.key())
                .stream()
                .map(row -> row.getString("member"))
                .toList();
    }

    /** Types of what the administration has heard, in order. */
    static List<String> administrationEvents(TestOrganization school) {
        return Database.query(
                        "SELECT type FROM live_event WHERE topic = $1 ORDER BY sequence",
                        AdministrationTopic.of(school.key()))
                .stream()
                .map(row -> row.getString("type"))
                .toList();
    }

    /** Where the members of a school came from, as old → new ids. */
    static List<String> links(TestOrganization school) {
        return Database.query(
                        "SELECT from_organization_id, from_membership_id, membership_id FROM membership_transfer "
                                + "WHERE organization_id = $1 ORDER BY created_at, from_membership_id",
                        school.key())
                .stream()
                .map(row -> id(row.getUUID("from_organization_id"), row.getUUID("from_membership_id")) + " → "
                        + id(school.key(), row.getUUID("membership_id")))
                .toList();
    }

    private static String id(UUID organization, UUID member) {
        return TypeId.encode("member", organization, member);
    }

    /** Code of the row's refusal, empty when the member moved. */
    static String code(JsonObject row) {
        var errors = row.getJsonArray("userErrors");
        return errors.isEmpty() ? "" : errors.getJsonObject(0).getString("code");
    }
}
