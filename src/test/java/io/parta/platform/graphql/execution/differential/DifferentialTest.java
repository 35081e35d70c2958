package io.parta.platform.graphql.execution.differential;

import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import io.parta.platform.graphql.execution.differential.zoo.Journal;
import io.parta.platform.graphql.execution.differential.zoo.Zoo;
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

    private void compare(GraphQLObjectType root, int operations) {
        var engine = new Engine(Zoo.SCHEMA, Zoo::bean);
        Execution subject = question -> {
            Journal.clear();
            return engine.answer(question);
        };
        new Differential(SCHEMA, Zoo.HINTS, ZooOracle.of(SCHEMA), subject).compare(root, seed, operations);
    }
}
