package io.parta.platform.graphql.execution;

import graphql.execution.CoercedVariables;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import io.parta.platform.graphql.execution.plan.OperationPlan;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An operation that may run: parsed, valid, within every limit, its points charged.
 *
 * @param text text of the document: with operation name and variables it identifies what is asked
 * @param variables as they were sent
 * @param coerced the variables as the schema takes them
 * @param cost what was charged, for {@code extensions.cost}
 */
public record PreparedOperation(
        String text,
        @Nullable String operationName,
        JsonObject variables,
        OperationPlan plan,
        CoercedVariables coerced,
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
        return operation().getOperation().name().toLowerCase(Locale.ROOT);
    }

    public Document document() {
        return plan.document();
    }

    public OperationDefinition operation() {
        return plan.operation();
    }

    public boolean isMutation() {
        return operation().getOperation() == OperationDefinition.Operation.MUTATION;
    }

    public boolean isSubscription() {
        return operation().getOperation() == OperationDefinition.Operation.SUBSCRIPTION;
    }
}
