package io.parta.platform.graphql.execution.differential;

import graphql.language.AstPrinter;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request as a client sends it.
 *
 * @param operationName the operation to run; null when there is but one without a name
 */
record Question(Document document, @Nullable String operationName, Map<String, @Nullable Object> variables) {

    OperationDefinition operation() {
        return document.getDefinitionsOfType(OperationDefinition.class).stream()
                .filter(one -> Objects.equals(one.getName(), operationName))
                .findFirst()
                .orElseThrow();
    }

    boolean isMutation() {
        return operation().getOperation() == OperationDefinition.Operation.MUTATION;
    }

    String text() {
        return AstPrinter.printAst(document);
    }

    @Override
    public String toString() {
        return text() + "\n# operation: " + operationName + "\n# variables: " + variables;
    }
}
