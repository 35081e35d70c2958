package io.parta.platform.graphql.execution.plan;

import graphql.execution.CoercedVariables;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The plans of one document: one for each of its operations and each choice that its conditions leave. */
public final class DocumentPlans {

    /** Choices that are kept; a document that is run with more of them is planned again for the others. */
    private static final int KEPT = 8;

    private final PlanCompiler compiler;
    private final Document document;
    private final List<String> conditions;
    private final Map<Choice, OperationPlan> plans = new ConcurrentHashMap<>();

    public DocumentPlans(PlanCompiler compiler, Document document) {
        this.compiler = compiler;
        this.document = document;
        this.conditions = List.copyOf(Variables.ofConditions(document));
    }

    /**
     * The operation's plan for these variables.
     *
     * @throws PlanTooLarge as {@link PlanCompiler#compile} does
     */
    public OperationPlan plan(OperationDefinition operation, CoercedVariables variables) {
        var choice = new Choice(
                operation.getName(),
                conditions.stream()
                        .map(name -> Boolean.TRUE.equals(variables.get(name)))
                        .toList());
        OperationPlan known = plans.get(choice);
        if (known == null) {
            known = compiler.compile(document, operation, variables);
            if (plans.size() < KEPT) {
                plans.put(choice, known);
            }
        }
        return known;
    }

    private record Choice(@Nullable String operation, List<Boolean> conditions) {}
}
