package io.parta.testing;

import io.parta.platform.graphql.node.TypeId;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;

/** A unit of one test, created by the operator. */
public record TestUnit(String id, TestOrganization organization) {

    public static TestUnit of(TestOrganization organization, String name) {
        JsonObject payload = Api.as("operator")
                .mutate(
                        "unitCreate",
                        new JsonObject()
                                .put("organizationId", organization.id())
                                .put("name", name),
                        "unit { id }");
        if (!payload.getJsonArray("userErrors").isEmpty()) {
            throw new AssertionError(payload.encode());
        }
        return new TestUnit(payload.getJsonObject("unit").getString("id"), organization);
    }

    /** Puts members into the unit by the operator's hand. */
    public TestUnit with(String... memberships) {
        Api.as("operator").mutate("unitMembersAdd", members(memberships), "");
        return this;
    }

    /** Input of a command on members of the unit. */
    public JsonObject members(String... memberships) {
        return new JsonObject().put("unitId", id).put("membershipIds", new JsonArray(List.of(memberships)));
    }

    /** What can be read of it, as the operator reads it; null when it is no more. */
    public JsonObject read(String selection) {
        return Api.as("operator")
                .data(
                        "query ($id: ID!) { node(id: $id) { ... on OrganizationUnit { " + selection + " } } }",
                        new JsonObject().put("id", id))
                .getJsonObject("node");
    }

    public UUID key() {
        return TypeId.decodePartitioned("unit", id).orElseThrow().key();
    }
}
