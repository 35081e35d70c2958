package io.parta.platform.graphql.limits;

import graphql.execution.CoercedVariables;
import io.parta.platform.graphql.connection.PageRequest;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.execution.plan.OperationPlan;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** The limits of an operation that hold before it runs, and its price in points. */
@Singleton
public class OperationLimits {

    public static final int DEFAULT_PAGE_SIZE = PageRequest.DEFAULT_SIZE;

    /** Size counted for a page whose size is a variable without a value. */
    public static final int UNKNOWN_PAGE_SIZE = PageRequest.LARGEST_SIZE;

    public static final int NODES_PER_POINT = 100;

    /** Points of each root field of a mutation. */
    public static final int MUTATION_POINTS = 10;

    private final LimitsConfig limits;

    @Inject
    public OperationLimits(LimitsConfig limits) {
        this.limits = limits;
    }

    /**
     * The first limit of its shape that an operation exceeds, whatever its variables; null when there is none. Depth and
     * aliases are those of the plan; of an operation that introspects those of the text too, for the plan ends there.
     */
    public @Nullable ErrorCode exceeded(OperationPlan plan, OperationShape shape, boolean introspects) {
        if (Math.max(plan.depth(), introspects ? shape.depth() : 0) > limits.depth()) {
            return ErrorCode.DEPTH_LIMIT_EXCEEDED;
        }
        if (Math.max(plan.aliases(), introspects ? shape.aliases() : 0) > limits.aliases()) {
            return ErrorCode.ALIAS_LIMIT_EXCEEDED;
        }
        return shape.directives() > limits.directives() ? ErrorCode.DIRECTIVE_LIMIT_EXCEEDED : null;
    }

    /** Makes the price of a plan, once for all its requests. */
    public Price price(OperationPlan plan) {
        return new Price(NodeCount.of(plan), plan.mutations() * MUTATION_POINTS, limits.nodes());
    }

    /** What a plan costs; only the page sizes that variables give are looked up for a request. */
    public static final class Price {

        private final NodeCount count;
        private final int mutationPoints;
        private final int maxNodes;

        private Price(NodeCount count, int mutationPoints, int maxNodes) {
            this.count = count;
            this.mutationPoints = mutationPoints;
            this.maxNodes = maxNodes;
        }

        /** Measures the operation as it would run with these variables. */
        public Measure with(CoercedVariables variables) {
            long nodes = count.with(variables);
            long points = Math.max(1, (nodes + NODES_PER_POINT - 1) / NODES_PER_POINT) + mutationPoints;
            return new Measure(nodes > maxNodes ? ErrorCode.NODE_LIMIT_EXCEEDED : null, nodes, (int) points);
        }
    }

    /**
     * @param exceeded the limit exceeded; null when the operation may run
     * @param nodes objects it may touch
     * @param points its price
     */
    public record Measure(@Nullable ErrorCode exceeded, long nodes, int points) {}
}
