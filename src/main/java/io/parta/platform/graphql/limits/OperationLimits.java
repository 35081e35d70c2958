package io.parta.platform.graphql.limits;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import io.parta.platform.graphql.connection.PageRequest;
import io.parta.platform.graphql.error.ErrorCode;
import io.vertx.core.json.JsonObject;
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
    public static final int MUTATION_POINTS = 10;

    private final GraphQLSchema schema;
    private final LimitsConfig limits;

    @Inject
    OperationLimits(GraphQLSchema schema, LimitsConfig limits) {
        this.schema = schema;
        this.limits = limits;
    }

    /** Measures a valid operation as it would run with these variables. */
    public Measure measure(Document document, OperationDefinition operation, JsonObject variables) {
        OperationShape shape = OperationShape.of(document, operation);
        ErrorCode exceeded = exceeded(shape);
        if (exceeded != null) {
            return new Measure(exceeded, 0, 0);
        }
        long nodes = new NodeCount(schema, document, operation, variables).nodes();
        long points = Math.max(1, (nodes + NODES_PER_POINT - 1) / NODES_PER_POINT);
        if (operation.getOperation() == OperationDefinition.Operation.MUTATION) {
            points += MUTATION_POINTS;
        }
        return new Measure(nodes > limits.nodes() ? ErrorCode.NODE_LIMIT_EXCEEDED : null, nodes, (int) points);
    }

    private @Nullable ErrorCode exceeded(OperationShape shape) {
        if (shape.depth() > limits.depth()) {
            return ErrorCode.DEPTH_LIMIT_EXCEEDED;
        }
        if (shape.aliases() > limits.aliases()) {
            return ErrorCode.ALIAS_LIMIT_EXCEEDED;
        }
        return shape.directives() > limits.directives() ? ErrorCode.DIRECTIVE_LIMIT_EXCEEDED : null;
    }

    /**
     * @param exceeded the first limit exceeded; null when the operation may run
     * @param nodes objects it may touch
     * @param points its price
     */
    public record Measure(@Nullable ErrorCode exceeded, long nodes, int points) {}
}
