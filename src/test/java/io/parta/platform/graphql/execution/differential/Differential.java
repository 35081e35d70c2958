package io.parta.platform.graphql.execution.differential;

import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Asks two executions the same questions and says where they differ, in the fewest words. */
final class Differential {

    private final GraphQLSchema schema;
    private final Map<String, List<Object>> hints;
    private final Execution oracle;
    private final Execution subject;
    private Predicate<Question> unfit = question -> false;

    Differential(GraphQLSchema schema, Map<String, List<Object>> hints, Execution oracle, Execution subject) {
        this.schema = schema;
        this.hints = hints;
        this.oracle = oracle;
        this.subject = subject;
    }

    /** Leaves out questions that the oracle is wrong about. */
    Differential without(Predicate<Question> questions) {
        unfit = questions;
        return this;
    }

    /**
     * Compares {@code count} operations of the seeds {@code seed}, {@code seed + 1} …
     *
     * @throws AssertionError on the first difference, shrunk, with the seed that brings it back
     */
    void compare(GraphQLObjectType root, long seed, int count) {
        for (long one = seed; one < seed + count; one++) {
            Question question = new OperationGenerator(schema, new Random(one), hints, List.of(root)).next();
            if (difference(question) != null) {
                Question smallest = new Shrinker(schema, smaller -> difference(smaller) != null).shrink(question);
                throw new AssertionError(described(smallest) + "\n\nseed " + one + ": -Ddifferential.seed=" + one
                        + " -Ddifferential.count=1");
            }
        }
    }

    /** Compares one operation. */
    void compare(Question question) {
        if (difference(question) != null) {
            throw new AssertionError(described(question));
        }
    }

    private String described(Question question) {
        return difference(question) + "\n\n" + question + "\n\nexpected " + oracle.answer(question) + "\n\nbut was "
                + answered(question);
    }

    private Object answered(Question question) {
        try {
            return subject.answer(question);
        } catch (Throwable e) {
            return e;
        }
    }

    private @Nullable String difference(Question question) {
        if (unfit.test(question)) {
            return null;
        }
        Answer right = oracle.answer(question);
        Object answer = answered(question);
        return answer instanceof Answer other ? right.difference(other, question.isMutation()) : "no answer";
    }
}
