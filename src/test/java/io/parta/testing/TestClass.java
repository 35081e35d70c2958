package io.parta.testing;

import io.parta.platform.graphql.node.TypeId;
import io.vertx.core.json.JsonObject;
import java.util.UUID;

/** A class or group of one test, created by the operator. */
public record TestClass(String id, TestOrganization organization) {

    /** A class of a school. */
    public static TestClass of(TestOrganization school, int grade, String letter) {
        return create(school, new JsonObject().put("grade", grade).put("letter", letter));
    }

    public static TestClass create(TestOrganization organization, JsonObject data) {
        JsonObject payload = Api.as("operator")
                .mutate("classCreate", data.copy().put("organizationId", organization.id()), "schoolClass { id }");
        if (!payload.getJsonArray("userErrors").isEmpty()) {
            throw new AssertionError(payload.encode());
        }
        return new TestClass(payload.getJsonObject("schoolClass").getString("id"), organization);
    }

    /** What can be read of it, as the operator reads it. */
    public JsonObject read(String selection) {
        return Api.as("operator")
                .data(
                        "query ($id: ID!) { node(id: $id) { ... on SchoolClass { " + selection + " } } }",
                        new JsonObject().put("id", id))
                .getJsonObject("node");
    }

    public int version() {
        return read("version").getInteger("version");
    }

    /** Makes a member a student of the class, past the API. */
    public TestClass student(UUID membership) {
        Database.query(
                "INSERT INTO class_student (organization_id, class_id, membership_id) VALUES ($1, $2, $3)",
                organization.key(),
                key(),
                membership);
        Database.query(
                "UPDATE school_class SET student_count = student_count + 1 WHERE organization_id = $1 AND id = $2",
                organization.key(),
                key());
        return this;
    }

    public UUID key() {
        return TypeId.decodePartitioned("class", id).orElseThrow().key();
    }
}
