package io.parta.platform.graphql.limits;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeRuntimeWiring;
import io.parta.platform.graphql.error.ErrorCode;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** AX-1: the published price of an operation, and the limits at their exact bounds. */
class OperationLimitsTest {

    private static final GraphQLSchema SCHEMA = schema("""
            type Query { time: Int viewer: Person node(id: ID!): Node nodes(ids: [ID!]!): [Node]
              schools(first: Int, after: String, last: Int, before: String): SchoolConnection }
            type Mutation { rename(name: String): Payload }
            type Payload { school: School }
            interface Node { id: ID! }
            type Person implements Node { id: ID! friend: Person schools(first: Int): SchoolConnection }
            type School implements Node { id: ID! name: String head: Person people(first: Int): PersonConnection }
            type SchoolConnection { edges: [SchoolEdge] nodes: [School] pageInfo: PageInfo }
            type SchoolEdge { node: School cursor: String }
            type PersonConnection { nodes: [Person] pageInfo: PageInfo }
            type PageInfo { endCursor: String }
            """);

    private final OperationLimits limits = new OperationLimits(SCHEMA, published());

    @ParameterizedTest(name = "{1} nodes, {2} points: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            { time }                                                                        | 0    | 1
            { viewer { id } }                                                               | 1    | 1
            { schools { nodes { id } pageInfo { endCursor } } }                             | 20   | 1
            { schools(first: 100) { edges { node { id } } } }                               | 100  | 1
            { schools(first: 100) { edges { node { head { id } } } } }                      | 200  | 2
            { schools(first: 10) { nodes { people(first: 50) { nodes { id } } } } }         | 510  | 6
            { schools(last: 30) { nodes { people { nodes { id } } } } }                     | 630  | 7
            { nodes(ids: ["a", "b", "c"]) { id } }                                          | 3    | 1
            { node(id: "a") { ... on Person { friend { id } } ... on School { head { friend { id } } } } } | 3 | 1
            { node(id: "a") { id ... on School { people(first: 9) { nodes { id } } } } }    | 10   | 1
            { ...F ...F } fragment F on Query { schools(first: 60) { nodes { id } } }       | 120  | 2
            { a: schools(first: 60) { nodes { id } } b: schools(first: 60) { nodes { id } } } | 120 | 2
            mutation { rename { school { id } } }                                           | 2    | 11
            """)
    void countsObjectsByTheirPages(String document, long nodes, int points) {
        var measure = measure(document, new JsonObject());

        assertThat(measure.exceeded()).isNull();
        assertThat(measure.nodes()).isEqualTo(nodes);
        assertThat(measure.points()).isEqualTo(points);
    }

    @Test
    void countsTheSizeOfAVariable() {
        String document = "query ($n: Int) { schools(first: $n) { nodes { id } } }";

        assertThat(measure(document, new JsonObject().put("n", 7)).nodes()).isEqualTo(7);
        assertThat(measure(document, new JsonObject()).nodes())
                .as("a variable without a value counts 100")
                .isEqualTo(100);
        assertThat(measure(document.replace("Int)", "Int = 5)"), new JsonObject())
                        .nodes())
                .isEqualTo(5);
        String ids = "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }";
        assertThat(measure(
                                ids,
                                new JsonObject()
                                        .put("ids", new JsonArray().add("a").add("b")))
                        .nodes())
                .isEqualTo(2);
    }

    @Test
    void refusesMoreThanTenThousandNodes() {
        String document = "{ schools(first: 100) { nodes { people(first: %d) { nodes { id } } } } }";

        assertThat(measure(document.formatted(99), new JsonObject()).nodes()).isEqualTo(10_000);
        assertThat(measure(document.formatted(99), new JsonObject()).exceeded()).isNull();
        assertThat(measure(document.formatted(100), new JsonObject()).exceeded())
                .isEqualTo(ErrorCode.NODE_LIMIT_EXCEEDED);
        assertThat(measure(
                                "{ schools(first: 2147483647) { nodes { people(first: 2147483647) { nodes { id } } } } }",
                                new JsonObject())
                        .exceeded())
                .isEqualTo(ErrorCode.NODE_LIMIT_EXCEEDED);
    }

    @Test
    void refusesDepthPastFifteen() {
        assertThat(measure("{ viewer " + "{ friend ".repeat(13) + "{ id }" + " }".repeat(14), new JsonObject())
                        .exceeded())
                .isNull();
        assertThat(measure("{ viewer " + "{ friend ".repeat(14) + "{ id }" + " }".repeat(15), new JsonObject())
                        .exceeded())
                .isEqualTo(ErrorCode.DEPTH_LIMIT_EXCEEDED);
    }

    @Test
    void countsAliasesWhereFragmentsAreSpread() {
        String fragment = " fragment F on Query { a: time b: time c: time }";

        assertThat(measure("{ " + "...F ".repeat(10) + "}" + fragment, new JsonObject())
                        .exceeded())
                .isNull();
        assertThat(measure("{ " + "...F ".repeat(10) + "d: time }" + fragment, new JsonObject())
                        .exceeded())
                .isEqualTo(ErrorCode.ALIAS_LIMIT_EXCEEDED);
    }

    @Test
    void refusesMoreThanTwentyDirectives() {
        String field = "time @include(if: true) ";

        assertThat(measure("{ " + field.repeat(20) + "}", new JsonObject()).exceeded())
                .isNull();
        assertThat(measure("{ " + field.repeat(21) + "}", new JsonObject()).exceeded())
                .isEqualTo(ErrorCode.DIRECTIVE_LIMIT_EXCEEDED);
    }

    /** Each fragment spreads the next twice: 2⁶⁰ fields in 60 lines. */
    @Test
    void measuresADocumentThatDoublesInTheTimeOfItsText() {
        var document = new StringBuilder("{ ...F0 }");
        for (int i = 0; i < 60; i++) {
            document.append(" fragment F%d on Query { ...F%d ...F%d }".formatted(i, i + 1, i + 1));
        }
        document.append(" fragment F60 on Query { a: time node(id: 1) { ... on Node { id } } }");

        assertThat(measure(document.toString(), new JsonObject()).exceeded()).isEqualTo(ErrorCode.ALIAS_LIMIT_EXCEEDED);
        String withoutAlias = document.toString().replace("a: ", "");
        assertThat(measure(withoutAlias, new JsonObject()).exceeded()).isEqualTo(ErrorCode.NODE_LIMIT_EXCEEDED);
    }

    /** The limits as the service ships them. */
    private static LimitsConfig published() {
        try {
            var shipped = OperationLimitsTest.class.getResource("/application.properties");
            return new SmallRyeConfigBuilder()
                    .withMapping(LimitsConfig.class)
                    .withSources(new PropertiesConfigSource(shipped))
                    .addDiscoveredConverters()
                    .addDefaultInterceptors()
                    .build()
                    .getConfigMapping(LimitsConfig.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private OperationLimits.Measure measure(String text, JsonObject variables) {
        Document document = Parser.parse(text);
        return limits.measure(
                document,
                document.getFirstDefinitionOfType(OperationDefinition.class).orElseThrow(),
                variables);
    }

    private static GraphQLSchema schema(String sdl) {
        var wiring = RuntimeWiring.newRuntimeWiring()
                .type(TypeRuntimeWiring.newTypeWiring("Node").typeResolver(env -> null))
                .build();
        return new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(sdl), wiring);
    }
}
