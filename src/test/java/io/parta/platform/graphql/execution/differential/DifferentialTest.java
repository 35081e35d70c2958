package io.parta.platform.graphql.execution.differential;

import static java.util.Collections.singletonMap;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.Document;
import graphql.parser.Parser;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import io.parta.platform.graphql.execution.differential.zoo.Journal;
import io.parta.platform.graphql.execution.differential.zoo.Zoo;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The engine answers generated operations over a schema with every construct as graphql-java's execution does. More of
 * them, or others: {@code mvn test -Dtest=DifferentialTest -Ddifferential.count=20000 -Ddifferential.seed=7}.
 */
class DifferentialTest {

    private static final GraphQLSchema SCHEMA = NaiveFetchers.wire(Zoo.SCHEMA, Zoo::bean);

    private final long seed = Long.getLong("differential.seed", 1);
    private final int count = Integer.getInteger("differential.count", 1_500);

    @Test
    void queriesAreAnsweredAsBySpecification() {
        compare(SCHEMA.getQueryType(), count);
    }

    @Test
    void mutationsAreAnsweredAsBySpecification() {
        compare(SCHEMA.getMutationType(), Math.max(1, count / 4));
    }

    /** The variable may be null, and its default makes it fit: sent as null it is the field's error, not the resolver's. */
    @Test
    void nullFromAVariableIsNoItemOfANonNullList() {
        Document document = Parser.parse("query ($c: Colour = RED) { lists(colours: [BLUE, $c]) }");

        var answer = new Engine(Zoo.SCHEMA, Zoo::bean).answer(new Question(document, null, singletonMap("c", null)));

        assertThat(answer.data()).isEqualTo(singletonMap("lists", null));
        assertThat(answer.errors()).containsExactly(List.of("lists"));
    }

    private void compare(GraphQLObjectType root, int operations) {
        var engine = new Engine(Zoo.SCHEMA, Zoo::bean);
        Execution subject = question -> {
            Journal.clear();
            return engine.answer(question);
        };
        new Differential(SCHEMA, Zoo.HINTS, ZooOracle.of(SCHEMA), subject).compare(root, seed, operations);
    }
}
