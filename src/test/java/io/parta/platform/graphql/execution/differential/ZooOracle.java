package io.parta.platform.graphql.execution.differential;

import graphql.schema.GraphQLSchema;
import io.parta.platform.graphql.execution.differential.zoo.Journal;

/** graphql-java's execution of the zoo: each operation finds an empty journal. */
final class ZooOracle {

    private ZooOracle() {}

    static Execution of(GraphQLSchema schema) {
        var oracle = new Oracle(schema);
        return question -> {
            Journal.clear();
            return oracle.answer(question);
        };
    }
}
