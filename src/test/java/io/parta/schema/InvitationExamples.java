package io.parta.schema;

import io.parta.platform.graphql.node.TypeId;
import io.parta.testing.TestClass;
import io.parta.testing.TestInvitation;
import io.parta.testing.TestOrganization;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** Inputs of the example operations on invitations. */
record InvitationExamples(TestOrganization verified) {

    /** Null for a file that is none of them. */
    @Nullable
    JsonObject input(String file) {
        return switch (file) {
            case "invitationCreate.graphql" ->
                new JsonObject()
                        .put("organizationId", verified.id())
                        .put("role", "TEACHER")
                        .put("subjects", new JsonArray().add("Физика"));
            case "classInvitationsCreate.graphql" -> ofClass();
            case "invitationRevoke.graphql" ->
                new JsonObject()
                        .put("organizationId", verified.id())
                        .put(
                                "invitationIds",
                                new JsonArray()
                                        .add(TestInvitation.of(verified, "STAFF")
                                                .id()));
            case "invitationAccept.graphql" ->
                TestInvitation.of(verified, "STAFF").accepting();
            default -> null;
        };
    }

    String token() {
        return TestInvitation.of(verified, "STAFF").token();
    }

    private JsonObject ofClass() {
        var fifth = TestClass.of(verified, 5, "А");
        fifth.student(TypeId.decodePartitioned("member", verified.pupil("Иванов Иван"))
                .orElseThrow()
                .key());
        return new JsonObject().put("classId", fifth.id()).put("role", "STUDENT");
    }
}
