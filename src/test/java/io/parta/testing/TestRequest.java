package io.parta.testing;

import io.parta.platform.graphql.node.TypeId;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;

/** A request for an organisation, made by one of the demo's people. */
public record TestRequest(String id, String user, JsonObject input) {

    /** Valid data with numbers that no other test has. */
    public static JsonObject data() {
        return TestOrganization.data()
                .put("orderNumber", "7-лс")
                .put("orderDate", "2026-09-01")
                .put("post", "директор");
    }

    /** A request by somebody who has no other open one. */
    public static TestRequest by(String user) {
        forget(user);
        return another(user, data());
    }

    public static TestRequest another(String user, JsonObject input) {
        JsonObject payload = Api.as(user).mutate("organizationRequest", input, "organizationRequest { id }");
        if (!payload.getJsonArray("userErrors").isEmpty()) {
            throw new AssertionError(payload.encode());
        }
        return new TestRequest(payload.getJsonObject("organizationRequest").getString("id"), user, input);
    }

    /** Closes what other tests left open, past the API: a person has three open requests at most. */
    public static void forget(String user) {
        Database.query(
                "UPDATE organization_request SET state = 'WITHDRAWN', decided_at = now() "
                        + "WHERE person_id = $1 AND state = 'PENDING'",
                TestOrganization.personKey(user));
    }

    public TestRequest withdraw() {
        return done(user, "organizationRequestWithdraw", new JsonObject().put("id", id));
    }

    public TestRequest reject() {
        return done(
                "operator",
                "organizationRequestReject",
                new JsonObject().put("id", id).put("reason", "Не тот ИНН"));
    }

    public TestRequest verify() {
        return done(
                "operator",
                "organizationVerify",
                new JsonObject().put("id", organization().id()));
    }

    public TestOrganization organization() {
        return new TestOrganization(TypeId.encode("org", key()), input);
    }

    /** Key of the request and of its organisation. */
    public UUID key() {
        return TypeId.decode("orgrequest", id).orElseThrow();
    }

    /** What can be read of it. */
    public JsonObject read(String reader, String selection) {
        return Api.as(reader)
                .data(
                        "query ($id: ID!) { node(id: $id) { ... on OrganizationRequest { " + selection + " } } }",
                        new JsonObject().put("id", id))
                .getJsonObject("node");
    }

    /** Types of the latest notifications to the person, the last one first. */
    public static List<String> told(String user, int number) {
        return Database.query(
                        "SELECT type FROM live_event WHERE topic = $1 ORDER BY sequence DESC LIMIT " + number,
                        TestOrganization.personKey(user))
                .stream()
                .map(row -> row.getString("type"))
                .toList();
    }

    private TestRequest done(String by, String mutation, JsonObject with) {
        var refusals = Api.as(by).refusals(mutation, with);
        if (!refusals.isEmpty()) {
            throw new AssertionError(mutation + " refused: " + refusals);
        }
        return this;
    }
}
