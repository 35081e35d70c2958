package io.parta.schema;

import io.parta.platform.graphql.node.TypeId;
import io.parta.testing.Api;
import io.parta.testing.Neighbours;
import io.parta.testing.TestOrganization;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Inputs of the example operations on safety; the operator is the guardian of a child there. */
record SafetyExamples(TestOrganization verified) {

    /** Null for a file that is none of them. */
    @Nullable
    JsonObject input(String file) {
        return switch (file) {
            case "privacyUpdate.graphql" ->
                forgotten().put("mayCall", "CONTACTS").put("version", 0);
            case "privacyPinSet.graphql" -> forgotten().put("pin", "4711");
            case "privacyPinRemove.graphql" -> guarded();
            case "phoneBookReplace.graphql" ->
                forgotten().put("phones", new JsonArray().add("+79161234567").add("8 (916) 765-43-21"));
            case "childPrivacyUpdate.graphql" -> child().put("version", 0).put("mayCall", "NOBODY");
            case "childPrivacyLock.graphql", "childPrivacyUnlock.graphql" -> child().put("version", 0);
            case "personBlock.graphql" -> new JsonObject().put("personId", verified.newcomer());
            case "personUnblock.graphql" -> blocked();
            default -> null;
        };
    }

    JsonObject child() {
        var neighbours = new Neighbours(verified.member("operator", "GUARDIAN"));
        UUID child = neighbours.member("STUDENT");
        neighbours.guardianship(TestOrganization.personKey("operator"), child, "CONFIRMED");
        return new JsonObject().put("personId", TypeId.encode("person", child));
    }

    private static JsonObject forgotten() {
        Neighbours.forget(TestOrganization.personKey("operator"));
        return new JsonObject();
    }

    private static JsonObject guarded() {
        var pin = forgotten().put("pin", "4711");
        Api.as("operator").refusals("privacyPinSet", pin);
        return pin;
    }

    private JsonObject blocked() {
        var input = new JsonObject().put("personId", verified.newcomer());
        Api.as("operator").refusals("personBlock", input);
        return input;
    }
}
