package io.parta.rights;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import io.parta.platform.identity.Viewer;
import io.parta.testing.Principal;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every root field for every kind of principal; each context adds its rows ({@link MatrixRows}, {@link Matrix}). */
@QuarkusTest
class AuthorizationMatrixTest {

    private static final List<MatrixRows> CONTEXTS = List.of(
            new PlatformRows(), //
            new IdentityRows(),
            new OrganizationRows(),
            new RegistrationRows(),
            new MembershipRows(),
            new ClassRows(),
            new UnitRows(),
            new ApplicationRows(),
            new SafetyRows(),
            new TransferRows(),
            new ChatRows(),
            new InvitationRows(),
            new ManagedChatRows());

    @Inject
    AsViewer api;

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
        var used = new JsonObject();
        variables.forEach(variable -> {
            if (document.contains("$" + variable.getKey() + ":")) {
                used.put(variable.getKey(), variable.getValue());
            }
        });
        return api.outcome(document, used, viewer);
    }

    private static Stream<String> names(GraphQLObjectType root) {
        List<GraphQLFieldDefinition> fields = root == null ? List.of() : root.getFieldDefinitions();
        return fields.stream().map(field -> root.getName() + "." + field.getName());
    }
}
