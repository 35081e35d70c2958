package io.parta.rights;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import io.parta.platform.graphql.error.ApiException;
import io.parta.platform.graphql.execution.ExecutionEngine;
import io.parta.platform.graphql.execution.OperationRequest;
import io.parta.platform.graphql.execution.Operations;
import io.parta.platform.graphql.execution.RequestContext;
import io.parta.platform.identity.Viewer;
import io.parta.testing.Principal;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every root field for every kind of principal; each context adds its rows ({@link MatrixRows}, {@link Matrix}). */
@QuarkusTest
class AuthorizationMatrixTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final List<MatrixRows> CONTEXTS = List.of(
            new PlatformRows(), //
            new IdentityRows(),
            new OrganizationRows(),
            new MembershipRows(),
            new ClassRows());

    @Inject
    Operations operations;

    @Inject
    ExecutionEngine engine;

    @Inject
    GraphQLSchema schema;

    private final Matrix matrix = new Matrix();

    @BeforeEach
    void collect() {
        CONTEXTS.forEach(context -> context.add(matrix));
    }

    @Test
    void everyRootFieldIsInTheMatrix() {
        var roots = Stream.of(schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType())
                .flatMap(AuthorizationMatrixTest::names)
                .toList();

        assertThat(matrix.names()).containsAll(roots);
    }

    @Test
    void everyPrincipalGetsWhatTheMatrixSays() {
        var world = MatrixWorld.make();
        CONTEXTS.forEach(context -> context.prepare(world));
        var viewers = new EnumMap<Principal, Viewer>(Principal.class);
        for (Principal principal : Principal.values()) {
            viewers.put(principal, principal.viewer());
        }

        var wrong = Unchanged.by(() -> {
            var differences = new ArrayList<String>();
            matrix.rows()
                    .forEach((name, row) -> viewers.forEach((principal, viewer) -> {
                        String outcome = outcome(row.document(), world.variables(), viewer);
                        String wanted = row.outcomes().get(principal);
                        if (!outcome.equals(wanted)) {
                            differences.add(name + " for " + principal + ": " + outcome + " instead of " + wanted);
                        }
                    }));
            return differences;
        });

        assertThat(wrong).isEmpty();
    }

    private String outcome(String document, JsonObject variables, Viewer viewer) {
        var context = new RequestContext(
                viewer, Locale.ENGLISH, "127.0.0.1", "trace", Instant.now().plus(PATIENCE), null, false);
        var used = new JsonObject();
        variables.forEach(variable -> {
            if (document.contains("$" + variable.getKey() + ":")) {
                used.put(variable.getKey(), variable.getValue());
            }
        });
        var request = new OperationRequest(document, null, null, used, new JsonObject());
        try {
            var prepared = operations.prepare(request, context).await().atMost(PATIENCE);
            if (prepared.isSubscription()) {
                engine.subscribe(prepared, context).await().atMost(PATIENCE);
                return "ok";
            }
            return outcome(new JsonObject(
                    engine.execute(prepared, context).await().atMost(PATIENCE).body()));
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
        Object value = answer.getJsonObject("data").iterator().next().getValue();
        if (value instanceof JsonObject object && object.containsKey("userErrors")) {
            var errors = object.getJsonArray("userErrors");
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

    private static Stream<String> names(GraphQLObjectType root) {
        List<GraphQLFieldDefinition> fields = root == null ? List.of() : root.getFieldDefinitions();
        return fields.stream().map(field -> root.getName() + "." + field.getName());
    }
}
