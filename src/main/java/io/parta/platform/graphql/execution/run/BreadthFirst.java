package io.parta.platform.graphql.execution.run;

import graphql.schema.GraphQLSchema;
import io.parta.platform.graphql.execution.plan.OperationPlan;
import io.parta.platform.graphql.execution.resolver.ObjectTypes;
import io.parta.platform.graphql.execution.resolver.ResolverRegistry;
import java.util.function.Consumer;

/** Executes plans of one schema. */
public final class BreadthFirst {

    private final ObjectTypes objectTypes;
    private final Introspector introspector;
    private final int maxAnswerBytes;

    /** @param maxAnswerBytes longest {@code data}: a longer one is answered as RESPONSE_TOO_LARGE */
    public BreadthFirst(GraphQLSchema schema, ResolverRegistry resolvers, int maxAnswerBytes) {
        this.objectTypes = resolvers.objectTypes();
        this.introspector = new Introspector(schema);
        this.maxAnswerBytes = maxAnswerBytes;
    }

    /**
     * Starts a run; to be called on its lane.
     *
     * @param done hears of the result exactly once, on the lane; never when a resolver never answers
     */
    public void run(OperationPlan plan, RunContext context, Consumer<RunResult> done) {
        new OperationRun(this, plan, context, done).start();
    }

    ObjectTypes objectTypes() {
        return objectTypes;
    }

    Introspector introspector() {
        return introspector;
    }

    int maxAnswerBytes() {
        return maxAnswerBytes;
    }
}
