package io.parta.platform.graphql.document;

import io.parta.platform.graphql.execution.plan.OperationPlan;
import java.util.regex.Pattern;

/** Whether an idempotency key may go with an operation: a usable key, and exactly one root mutation. */
final class IdempotencyKeys {

    static final int MAX_LENGTH = 128;

    private static final Pattern USABLE = Pattern.compile("[\\x21-\\x7e]{1," + MAX_LENGTH + "}");

    private IdempotencyKeys() {}

    static boolean fits(String key, OperationPlan plan) {
        return USABLE.matcher(key).matches() && plan.mutations() == 1;
    }
}
