package io.parta.schema;

import io.parta.testing.TestOrganization;
import io.parta.testing.TestRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** Inputs of the example operations on registrations and requests. */
final class RegistrationExamples {

    private RegistrationExamples() {}

    /** Null for a file that is none of them. */
    static @Nullable JsonObject input(String file) {
        return switch (file) {
            case "organizationsRegister.graphql" ->
                new JsonObject()
                        .put(
                                "rows",
                                new JsonArray().add(TestOrganization.data()).add(TestOrganization.data()))
                        .put("verify", true);
            case "organizationRequest.graphql" -> fresh();
            case "organizationRequestReject.graphql" ->
                new JsonObject().put("id", TestRequest.by("stranger").id()).put("reason", "Приказ не подтверждён");
            case "organizationRequestWithdraw.graphql" ->
                new JsonObject().put("id", TestRequest.by("operator").id());
            default -> null;
        };
    }

    private static JsonObject fresh() {
        TestRequest.forget("operator");
        return TestRequest.data();
    }
}
