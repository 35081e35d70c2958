package io.parta.rights;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import io.parta.rights.Matrix.Row;
import io.parta.testing.Principal;
import io.parta.testing.Unchanged;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every root field and every type of Node for every kind of principal, at home and elsewhere; each context adds its rows
 * ({@link MatrixRows}, {@link Matrix}).
 */
@QuarkusTest
class AuthorizationMatrixTest {

    static final List<MatrixRows> CONTEXTS = List.of(
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
            new ChatFolderRows(),
            new InvitationRows(),
            new ManagedChatRows(),
            new ChannelRows());

    private static final Logger LOG = Logger.getLogger(AuthorizationMatrixTest.class);

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
    void everyTypeOfNodeIsInTheMatrix() {
        var types = schema.getImplementations((GraphQLInterfaceType) schema.getType("Node")).stream()
                .map(GraphQLNamedType::getName)
                .toList();

        assertThat(matrix.types()).containsExactlyInAnyOrderElementsOf(types);
    }

    @Test
    void everyPrincipalGetsAtHomeWhatTheMatrixSays() {
        int cells = everyPrincipalGets(MatrixWorld.home(), List.copyOf(matrix.names()), Row::outcomes);

        assertThat(cells).isGreaterThanOrEqualTo(1_000);
    }

    /** Rights are those that somebody has here: whoever is somebody elsewhere is a stranger, and the stranger's is home. */
    @Test
    void everyPrincipalGetsElsewhereWhatAStrangerGets() {
        var placed = matrix.names().stream()
                .filter(name -> !matrix.rows().get(name).variables().isEmpty())
                .toList();

        int cells = everyPrincipalGets(MatrixWorld.elsewhere(), placed, row -> Outcomes.elsewhere(row.outcomes()));

        assertThat(cells).isGreaterThanOrEqualTo(1_000);
    }

    /** The number of cells that were tried. */
    private int everyPrincipalGets(
            MatrixWorld world, List<String> names, Function<Row, Map<Principal, String>> outcomes) {
        CONTEXTS.forEach(context -> context.prepare(world));

        var wrong = Unchanged.by(() -> {
            var differences = new ArrayList<String>();
            for (String name : names) {
                var row = matrix.rows().get(name);
                for (Principal principal : Principal.values()) {
                    String outcome = api.outcome(row.document(), values(row, world), principal.viewer());
                    String wanted = outcomes.apply(row).get(principal);
                    if (!outcome.equals(wanted)) {
                        differences.add(name + " for " + principal + ": " + outcome + " instead of " + wanted);
                    }
                }
            }
            return differences;
        });

        assertThat(wrong).isEmpty();
        int cells = names.size() * Principal.values().length;
        LOG.infof("Authorisation matrix: %d rows, %d cells", names.size(), cells);
        return cells;
    }

    /** Values of the variables that a row's document declares. */
    static JsonObject values(Row row, MatrixWorld world) {
        var values = new JsonObject();
        row.variables()
                .forEach(variable -> values.put(variable, world.variables().getString(variable)));
        return values;
    }

    private static Stream<String> names(GraphQLObjectType root) {
        List<GraphQLFieldDefinition> fields = root == null ? List.of() : root.getFieldDefinitions();
        return fields.stream().map(field -> root.getName() + "." + field.getName());
    }
}
