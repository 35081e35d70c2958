package io.parta.platform.live;

import graphql.execution.CoercedVariables;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import io.parta.platform.graphql.execution.PreparedOperation;
import io.parta.platform.graphql.execution.RequestContext;
import io.parta.platform.graphql.execution.plan.OperationPlan;
import io.parta.platform.identity.Viewer;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Operations and contexts as a transport would bring them. */
final class Requests {

    static final UUID PERSON = UUID.randomUUID();

    private static final String TEXT = "subscription($after: String) { testEvents(after: $after) { n } }";

    private Requests() {}

    static PreparedOperation operation(@Nullable Long after) {
        return operation(TEXT, new JsonObject().put("after", after));
    }

    static PreparedOperation operation(String text, JsonObject variables) {
        return operation(text, variables, true);
    }

    /** A subscription that reaches a resolver which is not declared independent of its viewer. */
    static PreparedOperation dependent() {
        return operation(TEXT, new JsonObject(), false);
    }

    private static PreparedOperation operation(String text, JsonObject variables, boolean viewerIndependent) {
        var document = Parser.parse(text);
        return new PreparedOperation(
                text,
                null,
                variables,
                new OperationPlan(
                        document,
                        document.getFirstDefinitionOfType(OperationDefinition.class)
                                .orElseThrow(),
                        null,
                        2,
                        0,
                        viewerIndependent),
                CoercedVariables.of(variables.getMap()),
                new PreparedOperation.Cost(1, 1, Instant.MAX));
    }

    /** A subscription that differs from others of another number. */
    static PreparedOperation numbered(int number) {
        return operation("subscription { testEvents { n%d: n } }".formatted(number), new JsonObject());
    }

    static RequestContext context() {
        return context(PERSON);
    }

    static RequestContext context(UUID person) {
        var viewer = new Viewer(Viewer.Kind.PERSON, person, "client", null, "subject", Set.of(), Set.of(), Instant.MAX);
        return new RequestContext(viewer, Locale.forLanguageTag("ru"), "127.0.0.1", "trace", Instant.MAX, null, false);
    }
}
