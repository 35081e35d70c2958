package io.parta.platform.graphql.execution.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.language.Field;
import graphql.language.Node;
import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import io.parta.platform.graphql.execution.differential.zoo.Cat;
import io.parta.platform.graphql.execution.differential.zoo.Zoo;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The comparison can fail: an execution with one wrong fetcher is found, and the difference is told in a few lines. */
class DifferentialSelfTest {

    private static final GraphQLSchema SCHEMA = NaiveFetchers.wire(Zoo.SCHEMA, Zoo::bean);
    private static final Execution ORACLE = ZooOracle.of(SCHEMA);

    @Test
    void findsAWrongValue() {
        expectFound(
                wrong("Cat", "number", environment -> {
                    Cat cat = environment.getSource();
                    return cat.number() == 13 ? 31 : cat.number();
                }),
                "other data",
                "number");
    }

    @Test
    void findsAnArgumentThatIsForgotten() {
        expectFound(
                wrong("Person", "greeting", environment -> "Hi " + environment.getSource()), "other data", "greeting");
    }

    @Test
    void findsAnErrorThatIsSwallowed() {
        expectFound(
                wrong("Query", "failingLater", environment -> null), "no error that explains the null", "failingLater");
    }

    @Test
    void findsAnErrorTooMany() {
        expectFound(
                wrong("Person", "motto", environment -> {
                    throw new IllegalStateException();
                }),
                "data",
                "motto");
    }

    @Test
    void theSameSeedGivesTheSameOperations() {
        assertThat(LongStream.range(0, 20).mapToObj(DifferentialSelfTest::text).toList())
                .isEqualTo(LongStream.range(0, 20)
                        .mapToObj(DifferentialSelfTest::text)
                        .toList());
    }

    /** A generator that never chooses a field proves nothing about it. */
    @Test
    void everyFieldOfTheSchemaIsAskedFor() {
        Set<String> asked = new TreeSet<>();
        LongStream.range(0, 600).forEach(seed -> collect(question(seed).document(), asked));

        assertThat(asked)
                .containsAll(SCHEMA.getAllTypesAsList().stream()
                        .filter(type -> type instanceof GraphQLObjectType
                                && !type.getName().startsWith("__"))
                        .flatMap(type -> ((GraphQLObjectType) type).getFieldDefinitions().stream())
                        .map(GraphQLFieldDefinition::getName)
                        .toList());
    }

    private static void collect(Node<?> node, Set<String> fields) {
        if (node instanceof Field field) {
            fields.add(field.getName());
        }
        node.getChildren().forEach(child -> collect(child, fields));
    }

    private static void expectFound(GraphQLSchema broken, String difference, String field) {
        var differential = new Differential(SCHEMA, Zoo.HINTS, ORACLE, ZooOracle.of(broken));

        assertThatThrownBy(() -> differential.compare(SCHEMA.getQueryType(), 1, 5_000))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(difference)
                .hasMessageContaining(field)
                .hasMessageContaining("-Ddifferential.seed=")
                .satisfies(found -> assertThat(document(found.getMessage())).hasSizeLessThan(16));
    }

    private static List<String> document(String message) {
        String[] parts = message.split("\n\n", -1);
        return parts[1].lines().toList();
    }

    private static GraphQLSchema wrong(String type, String field, DataFetcher<?> fetcher) {
        return SCHEMA.transform(builder -> builder.codeRegistry(SCHEMA.getCodeRegistry()
                .transform(registry -> registry.dataFetcher(FieldCoordinates.coordinates(type, field), fetcher))));
    }

    private static Question question(long seed) {
        var roots = List.of(seed % 5 == 0 ? SCHEMA.getMutationType() : SCHEMA.getQueryType());
        return new OperationGenerator(SCHEMA, new Random(seed), Zoo.HINTS, roots).next();
    }

    private static String text(long seed) {
        return question(seed).toString();
    }
}
