package io.parta.testing;

import io.parta.platform.graphql.error.ApiException;
import io.parta.platform.graphql.execution.ExecutionEngine;
import io.parta.platform.graphql.execution.OperationRequest;
import io.parta.platform.graphql.execution.Operations;
import io.parta.platform.graphql.execution.RequestContext;
import io.parta.platform.identity.Viewer;
import io.quarkus.arc.Arc;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Calls past the transport, for viewers who have no log-in at Keycloak. */
public final class Engine {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Engine() {}

    /** The whole answer; RATE_LIMITED and the like as a failure. */
    public static Uni<JsonObject> run(String document, JsonObject variables, Viewer viewer) {
        var context = new RequestContext(
                viewer, Locale.ENGLISH, "127.0.0.1", "trace", Instant.now().plus(PATIENCE), null, false);
        var sent = new JsonObject(variables.encode());
        var engine = Arc.container().instance(ExecutionEngine.class).get();
        return Arc.container()
                .instance(Operations.class)
                .get()
                .prepare(new OperationRequest(document, null, null, sent, new JsonObject()), context)
                .chain(prepared -> engine.execute(prepared, context))
                .map(answer -> new JsonObject(answer.body()));
    }

    /** The payload of a mutation with one argument {@code input}, as {@link Api#mutate} gives it. */
    public static JsonObject payload(String mutation, JsonObject input, String selection, Viewer viewer) {
        JsonObject answer = run(Api.mutation(mutation, selection), new JsonObject().put("input", input), viewer)
                .await()
                .atMost(PATIENCE);
        if (answer.containsKey("errors")) {
            throw new AssertionError("Unexpected errors: " + answer.encode());
        }
        return answer.getJsonObject("data").getJsonObject(mutation);
    }

    /** Codes of the payload's refusals, of the errors or of the failure, separated by spaces; empty when it is done. */
    public static Uni<String> mutate(String mutation, JsonObject input, Viewer viewer) {
        return run(Api.mutation(mutation, ""), new JsonObject().put("input", input), viewer)
                .map(answer -> codes(mutation, answer))
                .onFailure(ApiException.class)
                .recoverWithItem(failure -> ((ApiException) failure).code().name());
    }

    private static String codes(String mutation, JsonObject answer) {
        var codes = new StringBuilder();
        if (answer.containsKey("errors")) {
            answer.getJsonArray("errors").forEach(error -> codes.append(
                            ((JsonObject) error).getJsonObject("extensions").getString("code"))
                    .append(' '));
        } else {
            answer.getJsonObject("data")
                    .getJsonObject(mutation)
                    .getJsonArray("userErrors")
                    .forEach(error ->
                            codes.append(((JsonObject) error).getString("code")).append(' '));
        }
        return codes.toString().strip();
    }
}
