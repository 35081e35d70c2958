package io.parta.platform.graphql.document;

import graphql.execution.CoercedVariables;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import io.parta.platform.graphql.execution.plan.Variables;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What planning came to for the operations of one document and the choices that their conditions leave. The latest few are
 * kept: a document that is run with more of them is planned again for the others.
 */
final class DocumentPlans {

    private static final int KEPT = 8;

    private final List<String> conditions;
    private volatile List<Kept> kept = List.of();

    DocumentPlans(Document document) {
        this.conditions = List.copyOf(Variables.ofConditions(document));
    }

    @Nullable
    Planning known(OperationDefinition operation, CoercedVariables variables) {
        BitSet choice = choice(variables);
        for (Kept candidate : kept) {
            if (candidate.isFor(operation, choice)) {
                return candidate.planning;
            }
        }
        return null;
    }

    /** The variable of a condition that was sent as null, which its default alone would have allowed; null without one. */
    @Nullable
    String nullCondition(CoercedVariables variables) {
        for (String condition : conditions) {
            if (variables.containsKey(condition) && variables.get(condition) == null) {
                return condition;
            }
        }
        return null;
    }

    synchronized void keep(OperationDefinition operation, CoercedVariables variables, Planning planning) {
        List<Kept> next = new ArrayList<>(kept);
        if (next.size() == KEPT) {
            next.remove(0);
        }
        next.add(new Kept(operation, choice(variables), planning));
        kept = List.copyOf(next);
    }

    /** Parts of all plans that are kept. */
    int size() {
        return kept.stream().mapToInt(each -> each.planning.size()).sum();
    }

    /** Which of the conditions hold: nothing else of the variables matters to a plan. */
    private BitSet choice(CoercedVariables variables) {
        var choice = new BitSet(conditions.size());
        for (int i = 0; i < conditions.size(); i++) {
            choice.set(i, Boolean.TRUE.equals(variables.get(conditions.get(i))));
        }
        return choice;
    }

    private record Kept(OperationDefinition operation, BitSet choice, Planning planning) {

        @SuppressWarnings("ReferenceEquality") // an operation is its place in its document
        boolean isFor(OperationDefinition wanted, BitSet chosen) {
            return operation == wanted && choice.equals(chosen);
        }
    }
}
