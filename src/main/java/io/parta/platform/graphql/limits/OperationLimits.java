package io.parta.platform.graphql.limits;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import io.parta.platform.graphql.error.ErrorCode;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** The limits of an operation that hold before it runs, and its price in points. */
@Singleton
public class OperationLimits {

    public static final int MAX_DEPTH = 15;
    public static final int MAX_ALIASES = 30;
    public static final int MAX_DIRECTIVES = 20;
    public static final int MAX_TOKENS = 2_000;
    public static final int MAX_BODY_BYTES = 256 * 1024;
    public static final int MAX_NODES = 10_000;
    public static final int DEFAULT_PAGE_SIZE = 20;

    /** Size counted for a page whose size is a variable without a value. */
    public static final int UNKNOWN_PAGE_SIZE = 100;

    public static final int NODES_PER_POINT = 100;
    public static final int MUTATION_POINTS = 10;
    public static final int DEADLINE_SECONDS = 10;

    private final GraphQLSchema schema;

    @Inject
    OperationLimits(GraphQLSchema schema) {
        this.schema = schema;
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
        return new Measure(nodes > MAX_NODES ? ErrorCode.NODE_LIMIT_EXCEEDED : null, nodes, (int) points);
    }

    private static @Nullable ErrorCode exceeded(OperationShape shape) {
        if (shape.depth() > MAX_DEPTH) {
            return ErrorCode.DEPTH_LIMIT_EXCEEDED;
        }
        if (shape.aliases() > MAX_ALIASES) {
            return ErrorCode.ALIAS_LIMIT_EXCEEDED;
        }
        return shape.directives() > MAX_DIRECTIVES ? ErrorCode.DIRECTIVE_LIMIT_EXCEEDED : null;
    }

    /**
     * @param exceeded the first limit exceeded; null when the operation may run
     * @param nodes objects it may touch
     * @param points its price
     */
    public record Measure(@Nullable ErrorCode exceeded, long nodes, int points) {}
}
