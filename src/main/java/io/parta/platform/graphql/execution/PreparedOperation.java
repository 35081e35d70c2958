package io.parta.platform.graphql.execution;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An operation that may run: parsed, valid, within every limit, its points charged.
 *
 * @param text text of the document: with operation name and variables it identifies what is asked
 * @param cost what was charged, for {@code extensions.cost}
 */
public record PreparedOperation(
        String text,
        Document document,
        OperationDefinition operation,
        @Nullable String operationName,
        JsonObject variables,
        Cost cost) {

    /**
     * Points of the operation and of its principal's budget.
     *
     * @param requested points this operation costs
     * @param remaining points left in the budget after it
     * @param resetAt when the budget is full again
     */
    public record Cost(int requested, long remaining, Instant resetAt) {}

    /** {@code query}, {@code mutation} or {@code subscription}. */
    public String type() {
        return operation.getOperation().name().toLowerCase(Locale.ROOT);
    }

    public boolean isMutation() {
        return operation.getOperation() == OperationDefinition.Operation.MUTATION;
    }

    public boolean isSubscription() {
        return operation.getOperation() == OperationDefinition.Operation.SUBSCRIPTION;
    }
}
