package io.parta.schema;

import io.parta.testing.TestApplication;
import io.parta.testing.TestOrganization;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Inputs of the example operations on applications. */
record ApplicationExamples(TestOrganization verified) {

    JsonObject input(String file) {
        TestApplication.forgetAll();
        return switch (file) {
            case "applicationSend.graphql" -> TestApplication.guardian().put("organizationId", verified.id());
            case "applicationWithdraw.graphql" -> new JsonObject().put("id", own().id());
            case "applicationUpdate.graphql" ->
                sent().change().put("rosterName", "Ёлкина Анна").put("studentId", verified.pupil("Ёлкин Пётр"));
            case "applicationsAccept.graphql" -> new JsonObject().put("ids", new JsonArray().add(sent().id()));
            case "applicationsReject.graphql" ->
                new JsonObject().put("ids", new JsonArray().add(sent().id())).put("reason", "Нет свободных мест");
            default -> throw new AssertionError("No input for " + file);
        };
    }

    private TestApplication own() {
        return TestApplication.of(TestOrganization.personKey("operator"), verified, "Ёлкина", "STAFF");
    }

    private TestApplication sent() {
        return TestApplication.ofNewcomer(verified, "Ёлкина Анна Петровна", "STAFF");
    }
}
