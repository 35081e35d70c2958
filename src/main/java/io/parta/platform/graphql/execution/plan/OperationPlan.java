package io.parta.platform.graphql.execution.plan;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import io.parta.platform.graphql.execution.resolver.ResolverMethod;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * A planned operation.
 *
 * @param root fields of the root type
 * @param depth fields on the longest path
 * @param aliases response keys that are not their field's name, counted at every place they stand
 * @param viewerIndependent whether every resolver it may reach answers all viewers of one authorisation class the same
 * @param answerSize how long its answers have been
 */
public record OperationPlan(
        Document document,
        OperationDefinition operation,
        SelectionPlan root,
        int depth,
        long aliases,
        boolean viewerIndependent,
        AnswerSize answerSize) {

    public OperationPlan(
            Document document,
            OperationDefinition operation,
            SelectionPlan root,
            int depth,
            long aliases,
            boolean viewerIndependent) {
        this(document, operation, root, depth, aliases, viewerIndependent, new AnswerSize());
    }

    public boolean isMutation() {
        return operation.getOperation() == OperationDefinition.Operation.MUTATION;
    }

    /** Root fields of a mutation, which run one after the other; 0 of other operations. */
    public int mutations() {
        return isMutation()
                ? (int) root.fields().stream()
                        .filter(field -> field.resolver() instanceof ResolverMethod)
                        .count()
                : 0;
    }

    /** Fields and selections, equal parts counted once: what the plan takes of memory. */
    public int size() {
        Set<SelectionPlan> met = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<SelectionPlan> open = new ArrayDeque<>(List.of(root));
        int size = 0;
        while (!open.isEmpty()) {
            SelectionPlan selection = open.pop();
            if (met.add(selection)) {
                size += 1 + selection.size();
                selection.fields().forEach(field -> open.addAll(field.selections()));
            }
        }
        return size;
    }
}
