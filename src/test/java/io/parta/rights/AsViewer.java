package io.parta.rights;

import io.parta.platform.graphql.error.ApiException;
import io.parta.platform.graphql.execution.ExecutionEngine;
import io.parta.platform.graphql.execution.OperationRequest;
import io.parta.platform.graphql.execution.Operations;
import io.parta.platform.graphql.execution.RequestContext;
import io.parta.platform.identity.Viewer;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

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

    /** {@code ok}, {@code null}, the code of an error, or {@code refused CODE}: see {@link Matrix}. */
    String outcome(String document, JsonObject variables, Viewer viewer) {
        try {
            return outcome(run(document, variables, viewer));
        } catch (ApiException refused) {
            return refused.code().name();
        }
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
        return isHidden(value) ? "null" : "ok";
    }

    /** Whether nothing of what was asked for is shown; of one field below the root, that it is null. */
    private static boolean isHidden(Object value) {
        return value == null
                || (value instanceof JsonObject object
                        && object.size() == 1
                        && object.iterator().next().getValue() == null);
    }
}
