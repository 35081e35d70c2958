package io.parta.rights;

import io.parta.platform.graphql.node.TypeId;
import io.parta.testing.Database;
import io.parta.testing.TestOrganization;
import io.vertx.core.json.JsonObject;
import java.util.UUID;

/**
 * What the matrix tries its documents on: a verified and a suspended organisation with the same members, one for each kind
 * of principal.
 *
 * @param variables values of the documents' variables, by name; a document is given those that it declares
 */
record MatrixWorld(TestOrganization verified, TestOrganization suspended, JsonObject variables) {

    static MatrixWorld make() {
        var world = new MatrixWorld(organization(), organization().suspend(), new JsonObject());
        world.variables.put("verified", world.verified.id());
        world.variables.put("suspended", world.suspended.id());
        return world;
    }

    private static TestOrganization organization() {
        return TestOrganization.verified()
                .administrator("director")
                .member("student", "STUDENT")
                .member("guardian", "GUARDIAN")
                .pendingMember("college", "GUARDIAN")
                .member("staff", "STAFF")
                .member("teacher", "TEACHER")
                .member("teacher2", "TEACHER");
    }

    /** Key of the membership that one of the demo's people has in an organisation of the matrix. */
    static UUID membershipKey(TestOrganization organization, String user) {
        return Database.query(
                        "SELECT id FROM membership WHERE organization_id = $1 AND person_id = $2 AND ended_at IS NULL",
                        organization.key(),
                        TestOrganization.personKey(user))
                .get(0)
                .getUUID("id");
    }

    static String membershipId(TestOrganization organization, String user) {
        return TypeId.encode("member", organization.key(), membershipKey(organization, user));
    }
}
