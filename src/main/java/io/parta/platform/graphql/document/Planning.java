package io.parta.platform.graphql.document;

import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.execution.plan.OperationPlan;
import io.parta.platform.graphql.limits.OperationLimits.Price;

/** What came of planning an operation for one choice of its conditions. */
sealed interface Planning {

    /** Parts of the plan that are kept in memory. */
    int size();

    /** @param size see {@link OperationPlan#size}, counted once */
    record Planned(OperationPlan plan, Price price, int size) implements Planning {}

    /** Past a limit, whatever its other variables. */
    record Refused(ErrorCode code) implements Planning {

        @Override
        public int size() {
            return 0;
        }
    }
}
