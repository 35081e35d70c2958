package io.parta.platform.graphql.execution.plan;

import java.io.Serial;

/** A document whose plan would have more fields than a plan may have. */
public final class PlanTooLarge extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    PlanTooLarge() {
        super("The plan has too many fields", null, false, false);
    }
}
