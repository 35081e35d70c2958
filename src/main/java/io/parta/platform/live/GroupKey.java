package io.parta.platform.live;

import graphql.language.Argument;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.Node;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import io.parta.platform.graphql.execution.PreparedOperation;
import io.parta.platform.identity.RealmRole;
import io.parta.platform.identity.Viewer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What must be equal for two subscriptions of a topic to share their frames.
 *
 * @param variables as JSON, without the one that only says where to start: the variable of the root field's argument
 *     {@code after}, unless the document uses it elsewhere too
 * @param reader whose frames they are when they depend on the viewer; null when they are the same for the whole class
 */
record GroupKey(
        String text,
        @Nullable String operationName,
        String variables,
        Locale locale,
        String authorizationClass,
        @Nullable Reader reader) {

    /** A viewer as far as its frames may differ: another credential of the same principal may open less. */
    record Reader(String principal, @Nullable String client, Set<RealmRole> roles, Set<String> scopes) {

        static Reader of(Viewer viewer) {
            return new Reader(viewer.principalKey(), viewer.clientId(), viewer.roles(), viewer.scopes());
        }
    }

    static GroupKey of(PreparedOperation operation, Locale locale, String authorizationClass, @Nullable Reader reader) {
        var variables = operation.variables().copy();
        startVariable(operation)
                .filter(name -> uses(operation.document(), name) == 1)
                .ifPresent(variables::remove);
        return new GroupKey(
                operation.text(), operation.operationName(), variables.encode(), locale, authorizationClass, reader);
    }

    private static Optional<String> startVariable(PreparedOperation operation) {
        return operation.operation().getSelectionSet().getSelections().stream()
                .filter(Field.class::isInstance)
                .flatMap(root -> ((Field) root).getArguments().stream())
                .filter(argument -> argument.getName().equals("after"))
                .map(Argument::getValue)
                .filter(VariableReference.class::isInstance)
                .map(value -> ((VariableReference) value).getName())
                .findFirst();
    }

    private static int uses(Document document, String variable) {
        return document.getDefinitions().stream()
                .mapToInt(definition -> count(definition, variable))
                .sum();
    }

    private static int count(Node<?> node, String variable) {
        // A definition names its variable by a reference too; it is no use.
        if (node instanceof VariableDefinition) {
            return 0;
        }
        int here = node instanceof VariableReference reference
                        && reference.getName().equals(variable)
                ? 1
                : 0;
        for (Node<?> child : node.getChildren()) {
            here += count(child, variable);
        }
        return here;
    }
}
