package io.parta.platform.graphql.document;

import graphql.execution.CoercedVariables;
import io.parta.platform.graphql.document.ParsedDocument.DocumentOperation;
import io.parta.platform.graphql.document.ParsedDocument.Valid;
import io.parta.platform.graphql.document.Planning.Planned;
import io.parta.platform.graphql.document.Planning.Refused;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.execution.plan.OperationPlan;
import io.parta.platform.graphql.execution.plan.PlanCompiler;
import io.parta.platform.graphql.execution.plan.PlanTooLarge;
import io.parta.platform.graphql.limits.OperationLimits;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Plans operations within the limits of their shape. */
@Singleton
class OperationPlanner {

    private final PlanCompiler compiler;
    private final OperationLimits limits;

    @Inject
    OperationPlanner(PlanCompiler compiler, OperationLimits limits) {
        this.compiler = compiler;
        this.limits = limits;
    }

    Planning plan(Valid document, DocumentOperation operation, CoercedVariables variables) {
        OperationPlan plan;
        try {
            plan = compiler.compile(document.document(), operation.definition(), variables);
        } catch (PlanTooLarge e) {
            return new Refused(ErrorCode.DOCUMENT_TOO_LARGE);
        }
        ErrorCode exceeded = limits.exceeded(plan, operation.shape(), document.introspects());
        return exceeded == null ? new Planned(plan, limits.price(plan), plan.size()) : new Refused(exceeded);
    }
}
