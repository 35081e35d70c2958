package io.parta.rights;

import io.parta.platform.graphql.error.ApiException;
import io.parta.platform.graphql.execution.ExecutionEngine;
import io.parta.platform.graphql.execution.OperationRequest;
import io.parta.platform.graphql.execution.Operations;
import io.parta.platform.graphql.execution.RequestContext;
import io.parta.platform.identity.Viewer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Runs documents as any viewer, past the transport: what a credential makes of its bearer is proved elsewhere. */
@ApplicationScoped
class AsViewer {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Operations operations;
    private final ExecutionEngine engine;

    AsViewer(Operations operations, ExecutionEngine engine) {
        this.operations = operations;
        this.engine = engine;
    }

    /** The whole answer; a subscription that is let in answers an empty object. */
    JsonObject run(String document, JsonObject variables, Viewer viewer) {
        var context = new RequestContext(
                viewer, Locale.ENGLISH, "127.0.0.1", "trace", Instant.now().plus(PATIENCE), null, false);
        var request = new OperationRequest(document, null, null, new JsonObject(variables.encode()), new JsonObject());
        var prepared = operations.prepare(request, context).await().atMost(PATIENCE);
        if (prepared.isSubscription()) {
            engine.subscribe(prepared, context).await().atMost(PATIENCE);
            return new JsonObject();
        }
        return new JsonObject(
                engine.execute(prepared, context).await().atMost(PATIENCE).body());
    }

    /** The same; a refusal before the execution is an answer too. */
    JsonObject answer(String document, JsonObject variables, Viewer viewer) {
        try {
            return run(document, variables, viewer);
        } catch (ApiException refused) {
            var error = new JsonObject()
                    .put("message", refused.getMessage())
                    .put(
                            "extensions",
                            new JsonObject().put("code", refused.code().name()));
            return new JsonObject().put("errors", new JsonArray().add(error));
        }
    }

    /** {@code ok}, {@code null}, the code of an error, or {@code refused CODE}: see {@link Matrix}. */
    String outcome(String document, JsonObject variables, Viewer viewer) {
        return outcome(answer(document, variables, viewer));
    }

    private static String outcome(JsonObject answer) {
        if (answer.containsKey("errors")) {
            return answer.getJsonArray("errors")
                    .getJsonObject(0)
                    .getJsonObject("extensions")
                    .getString("code");
        }
        if (answer.isEmpty()) {
            return "ok";
        }
        Object value = answer.getJsonObject("data").iterator().next().getValue();
        if (value instanceof JsonObject object && object.containsKey("userErrors")) {
            var rows = object.getJsonArray("results");
            var errors = (rows == null ? object : rows.getJsonObject(0)).getJsonArray("userErrors");
            return errors.isEmpty()
                    ? "ok"
                    : "refused " + errors.getJsonObject(0).getString("code");
        }
        Object asked = asked(value);
        if (asked == null) {
            return "null";
        }
        return asked instanceof JsonArray list && list.isEmpty() ? "none" : "ok";
    }

    /** What was asked for of an object, where it is one field. */
    private static @Nullable Object asked(@Nullable Object value) {
        return value instanceof JsonObject object && object.size() == 1
                ? asked(object.iterator().next().getValue())
                : value;
    }
}
