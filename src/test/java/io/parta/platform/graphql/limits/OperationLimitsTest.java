package io.parta.platform.graphql.limits;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.execution.RawVariables;
import graphql.execution.ValuesResolver;
import graphql.introspection.IntrospectionQuery;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.execution.plan.OperationPlan;
import io.parta.platform.graphql.execution.plan.PlanCompiler;
import io.parta.testing.engine.SchoolApi;
import io.parta.testing.engine.ShippedLimits;
import io.vertx.core.json.JsonObject;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** AX-1: the published price of an operation, and the limits at their exact bounds. */
class OperationLimitsTest {

    private static final GraphQLSchema SCHEMA = SchoolApi.schema().graphql();
    private static final PlanCompiler PLANS = new PlanCompiler(SCHEMA, SchoolApi.resolvers(), 5_000);

    private final OperationLimits limits = new OperationLimits(ShippedLimits.read());

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
            { ...F ...F } fragment F on Query { schools(first: 60) { nodes { id } } }       | 60   | 1
            { viewer { friend { id } friend { friend { id } } } }                           | 3    | 1
            { a: schools(first: 60) { nodes { id } } b: schools(first: 60) { nodes { id } } } | 120 | 2
            { viewer { id friend @skip(if: true) { id } } }                                 | 1    | 1
            mutation { rename { school { id } } }                                           | 2    | 11
            mutation { __typename rename { school { id } } }                                | 2    | 11
            mutation { a: rename { school { id } } b: rename { school { id } } c: rename { school { id } } } | 6 | 31
            mutation { enrol(input: {school: "a", names: ["b", "c", "d"]}) { school { id } results { person { id } } } } | 8 | 11
            mutation { enrol(input: {school: "a", names: []}) { results { person { id } } } } | 3 | 11
            mutation { a: enrol(input: {school: "a", names: ["b", "c"]}) { results { person { id } } } b: enrol(input: {school: "a", names: ["b"]}) { results { person { id } } } } | 8 | 21
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
        String ids = "query ($ids: [String!]!) { nodes(ids: $ids) { id } }";
        assertThat(measure(ids, new JsonObject().put("ids", List.of("a", "b"))).nodes())
                .isEqualTo(2);
    }

    /** A result for each: what a command in bulk answers grows with what it is given. */
    @Test
    void countsTheResultsOfACommandInBulkByItsInput() {
        String results = " { school { people(first: 5) { nodes { id } } } results { person { id } } } }";
        String whole = "mutation ($input: EnrolInput!) { enrol(input: $input)" + results;
        String part = "mutation ($school: String!, $names: [String!]!) { enrol(input: {school: $school, names: $names})"
                + results;
        var names = Collections.nCopies(500, "a");

        assertThat(measure(
                                whole,
                                new JsonObject()
                                        .put(
                                                "input",
                                                new JsonObject()
                                                        .put("school", "a")
                                                        .put("names", names)
                                                        .put("notes", List.of("b"))
                                                        .getMap()))
                        .nodes())
                .isEqualTo(1 + 1 + 5 + 1_000);
        assertThat(measure(part, new JsonObject().put("school", "a").put("names", names))
                        .points())
                .isEqualTo(11 + 10);
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
    void countsAliasesWhereTheyStandInTheAnswer() {
        String fragment = " fragment F on Person { a: id b: id c: id }";
        String ten = "{ viewer { ...F ...F " + "friend { ...F ".repeat(9) + "%s" + " }".repeat(11) + fragment;

        assertThat(measure(ten.formatted("id"), new JsonObject()).exceeded()).isNull();
        assertThat(measure(ten.formatted("d: id"), new JsonObject()).exceeded())
                .isEqualTo(ErrorCode.ALIAS_LIMIT_EXCEEDED);
    }

    /** graphql-java answers it, so the plan does not know what is below. */
    @Test
    void countsDepthAndAliasesOfIntrospectionInTheText() {
        String aliases =
                IntStream.range(0, 31).mapToObj("a%d: name "::formatted).collect(joining());

        assertThat(measure(nested(10, "name"), new JsonObject()).exceeded()).isNull();
        assertThat(measure(nested(11, "name"), new JsonObject()).exceeded()).isEqualTo(ErrorCode.DEPTH_LIMIT_EXCEEDED);
        assertThat(measure(nested(3, aliases), new JsonObject()).exceeded()).isEqualTo(ErrorCode.ALIAS_LIMIT_EXCEEDED);
        assertThat(measure(IntrospectionQuery.INTROSPECTION_QUERY, new JsonObject())
                        .exceeded())
                .isNull();
    }

    private static String nested(int types, String innermost) {
        return "{ __schema { types { fields { type " + "{ ofType ".repeat(types) + "{ " + innermost + " }"
                + " }".repeat(types + 4);
    }

    /** What a condition leaves out is not asked for, so it is neither counted nor limited. */
    @Test
    void countsWhatTheConditionsLeave() {
        String document =
                "query ($all: Boolean!) { viewer { id } schools(first: 100) @include(if: $all) { nodes { id } } }";

        assertThat(measure(document, new JsonObject().put("all", false)).nodes())
                .isEqualTo(1);
        assertThat(measure(document, new JsonObject().put("all", true)).nodes()).isEqualTo(101);
    }

    @Test
    void refusesMoreThanTwentyDirectives() {
        String field = "time @include(if: true) ";

        assertThat(measure("{ " + field.repeat(20) + "}", new JsonObject()).exceeded())
                .isNull();
        assertThat(measure("{ " + field.repeat(21) + "}", new JsonObject()).exceeded())
                .isEqualTo(ErrorCode.DIRECTIVE_LIMIT_EXCEEDED);
    }

    /** Each fragment spreads the next twice: 2⁵⁹ fields in 60 lines. */
    @Test
    void measuresADocumentThatDoublesInTheTimeOfItsText() {
        assertThat(measure(doubling(59, "a: friend", "b: friend", "id"), new JsonObject())
                        .exceeded())
                .isEqualTo(ErrorCode.DEPTH_LIMIT_EXCEEDED);
        assertThat(measure(doubling(12, "a: friend", "b: friend", "id"), new JsonObject())
                        .exceeded())
                .isEqualTo(ErrorCode.ALIAS_LIMIT_EXCEEDED);
        assertThat(measure(doubling(13, "friend", "mentor", "id"), new JsonObject())
                        .exceeded())
                .isEqualTo(ErrorCode.NODE_LIMIT_EXCEEDED);
    }

    /** 511 people, and a page of each of the 256 at the end; the part they share is one part of the formula. */
    @Test
    void countsPagesOfVariablesInSharedParts() {
        String document = doubling(8, "friend", "mentor", "attended(first: $n) { nodes { id } }")
                .replaceFirst("\\{", "query (\\$n: Int) {");

        assertThat(measure(document, new JsonObject().put("n", 10)).nodes()).isEqualTo(511 + 2_560);
        assertThat(measure(document, new JsonObject().put("n", 10)).points()).isEqualTo(31);
        assertThat(measure(document, new JsonObject().put("n", 100)).exceeded())
                .isEqualTo(ErrorCode.NODE_LIMIT_EXCEEDED);
    }

    private static String doubling(int times, String one, String other, String end) {
        var document = new StringBuilder("{ viewer { ...F0 } }");
        for (int i = 0; i < times; i++) {
            document.append(
                    " fragment F%d on Person { %s { ...F%d } %s { ...F%d } }".formatted(i, one, i + 1, other, i + 1));
        }
        return document.append(" fragment F%d on Person { %s }".formatted(times, end))
                .toString();
    }

    private OperationLimits.Measure measure(String text, JsonObject sent) {
        Document document = Parser.parse(text);
        OperationDefinition operation =
                document.getFirstDefinitionOfType(OperationDefinition.class).orElseThrow();
        CoercedVariables variables = ValuesResolver.coerceVariableValues(
                SCHEMA,
                operation.getVariableDefinitions(),
                RawVariables.of(sent.getMap()),
                GraphQLContext.getDefault(),
                Locale.ENGLISH);
        OperationPlan plan = PLANS.compile(document, operation, variables);
        ErrorCode exceeded = limits.exceeded(plan, OperationShape.of(document, operation), text.contains("__schema"));
        return exceeded == null ? limits.price(plan).with(variables) : new OperationLimits.Measure(exceeded, 0, 0);
    }
}
