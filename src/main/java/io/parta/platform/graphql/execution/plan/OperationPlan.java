package io.parta.platform.graphql.execution.plan;

import graphql.language.Document;
import graphql.language.OperationDefinition;

/**
 * A planned operation.
 *
 * @param root fields of the root type
 * @param depth fields on the longest path
 * @param aliases response keys that are not their field's name, counted at every place they stand
 * @param viewerIndependent whether every resolver it may reach answers all viewers of one authorisation class the same
 */
public record OperationPlan(
        Document document,
        OperationDefinition operation,
        SelectionPlan root,
        int depth,
        long aliases,
        boolean viewerIndependent) {

    public boolean isMutation() {
        return operation.getOperation() == OperationDefinition.Operation.MUTATION;
    }
}
