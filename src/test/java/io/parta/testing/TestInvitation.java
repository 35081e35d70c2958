package io.parta.testing;

import io.parta.platform.graphql.node.TypeId;
import io.vertx.core.json.JsonObject;
import java.util.UUID;

/** An invitation of one test, made through the API. */
public record TestInvitation(String id, String token, TestOrganization organization) {

    /** One that the operator makes. */
    public static TestInvitation of(TestOrganization organization, JsonObject data) {
        JsonObject payload = Api.as("operator")
                .mutate(
                        "invitationCreate",
                        data.copy().put("organizationId", organization.id()),
                        "invitation { id } link { token }");
        if (!payload.getJsonArray("userErrors").isEmpty()) {
            throw new AssertionError(payload.encode());
        }
        return new TestInvitation(
                payload.getJsonObject("invitation").getString("id"),
                payload.getJsonObject("link").getString("token"),
                organization);
    }

    public static TestInvitation of(TestOrganization organization, String role) {
        return of(organization, new JsonObject().put("role", role));
    }

    /** What can be read of it, as the operator reads it. */
    public JsonObject read(String selection) {
        return Api.as("operator")
                .data(
                        "query ($id: ID!) { node(id: $id) { ... on Invitation { " + selection + " } } }",
                        new JsonObject().put("id", id))
                .getJsonObject("node");
    }

    /** Lets its time be over, past the API. */
    public TestInvitation expire() {
        Database.query("UPDATE invitation SET expires_at = now() - interval '1 minute' WHERE id = $1", key());
        return this;
    }

    public TestInvitation revoke() {
        Database.query("UPDATE invitation SET revoked_at = now() WHERE id = $1", key());
        return this;
    }

    public JsonObject accepting() {
        return new JsonObject().put("token", token);
    }

    public UUID key() {
        return TypeId.decodePartitioned("invitation", id).orElseThrow().key();
    }
}
