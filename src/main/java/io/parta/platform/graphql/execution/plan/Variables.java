package io.parta.platform.graphql.execution.plan;

import graphql.language.Argument;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Node;
import graphql.language.VariableReference;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** Where a document uses its variables. */
public final class Variables {

    private static final Set<String> CONDITIONS = Set.of("skip", "include");

    private Variables() {}

    static boolean areUsedIn(Collection<Argument> arguments) {
        return arguments.stream().anyMatch(Variables::isUsedIn);
    }

    /** Names of the variables that conditions depend on, in an order of their own. */
    public static Set<String> ofConditions(Document document) {
        Set<String> names = new TreeSet<>();
        addConditions(document, names);
        return names;
    }

    private static boolean isUsedIn(Node<?> node) {
        return node instanceof VariableReference || node.getChildren().stream().anyMatch(Variables::isUsedIn);
    }

    private static void addConditions(Node<?> node, Set<String> names) {
        if (node instanceof DirectivesContainer<?> container) {
            for (Directive directive : container.getDirectives()) {
                if (CONDITIONS.contains(directive.getName())
                        && directive.getArgument("if").getValue() instanceof VariableReference variable) {
                    names.add(variable.getName());
                }
            }
        }
        node.getChildren().forEach(child -> addConditions(child, names));
    }
}
