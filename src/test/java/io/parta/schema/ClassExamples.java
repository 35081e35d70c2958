package io.parta.schema;

import io.parta.testing.Api;
import io.parta.testing.TestClass;
import io.parta.testing.TestOrganization;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** Inputs of the example operations on classes. */
record ClassExamples(TestOrganization verified) {

    /** Null for a file that is none of them, nor of units. */
    @Nullable
    JsonObject input(String file) {
        return switch (file) {
            case "classCreate.graphql" ->
                new JsonObject()
                        .put("organizationId", verified.id())
                        .put("grade", 5)
                        .put("letter", "А");
            case "classUpdate.graphql" -> fifth().put("version", 0).put("letter", "Б");
            case "classGraduate.graphql", "classDelete.graphql" -> fifth();
            case "classStudentsAdd.graphql", "classStudentsRemove.graphql" ->
                new JsonObject()
                        .put("classId", TestClass.of(verified, 5, "А").id())
                        .put("membershipIds", new JsonArray().add(verified.pupil("Иванов Иван")));
            case "classStudentsMove.graphql" ->
                new JsonObject()
                        .put("fromClassId", TestClass.of(verified, 5, "А").id())
                        .put("toClassId", TestClass.of(verified, 5, "Б").id())
                        .put("membershipIds", new JsonArray().add(verified.pupil("Иванов Иван")));
            case "classStaffAttach.graphql" -> homeroom();
            case "classStaffDetach.graphql" -> attached();
            case "classesPromote.graphql" -> ending();
            case "classesPromotionUndo.graphql" -> promoted();
            default -> new UnitExamples(verified).input(file);
        };
    }

    JsonObject fifth() {
        return new JsonObject().put("id", TestClass.of(verified, 5, "А").id());
    }

    private JsonObject homeroom() {
        return new JsonObject()
                .put("classId", TestClass.of(verified, 5, "А").id())
                .put("membershipId", verified.member("teacher", "TEACHER").membershipId("teacher"))
                .put("kind", "HOMEROOM_TEACHER");
    }

    private JsonObject attached() {
        var post = homeroom();
        Api.as("operator").refusals("classStaffAttach", post);
        return post;
    }

    private JsonObject ending() {
        int year = TestClass.of(verified, 5, "А").read("academicYear").getInteger("academicYear");
        return new JsonObject().put("organizationId", verified.id()).put("academicYear", year);
    }

    private JsonObject promoted() {
        JsonObject payload = Api.as("operator").mutate("classesPromote", ending(), "promotion { id }");
        return new JsonObject()
                .put("promotionId", payload.getJsonObject("promotion").getString("id"));
    }
}
