package io.parta.platform.graphql.execution.plan;

import java.io.Serial;

/** A document whose plan would have more fields than a plan may have, or would take too long to make. */
public final class PlanTooLarge extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    PlanTooLarge() {
        super("The plan is too large", null, false, false);
    }
}
