package io.parta.platform.graphql.document;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.language.SourceLocation;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.limits.OperationShape;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of a document's text: the valid document, or why it is none. */
sealed interface ParsedDocument {

    /**
     * @param operations by name; one without a name by the empty one
     * @param size nodes of its syntax tree
     * @param introspects whether {@code __schema} or {@code __type} stands anywhere in it
     */
    record Valid(
            String text,
            Document document,
            int size,
            Map<String, DocumentOperation> operations,
            boolean introspects,
            DocumentPlans plans)
            implements ParsedDocument {

        /** The operation of the name, or the only one when none is given. */
        @Nullable
        DocumentOperation operation(@Nullable String name) {
            if (name != null && !name.isEmpty()) {
                return operations.get(name);
            }
            return operations.size() == 1 ? operations.values().iterator().next() : null;
        }
    }

    /** One operation, with what of its shape its plan will not tell. */
    record DocumentOperation(OperationDefinition definition, OperationShape shape) {}

    /** @param problems at least one */
    record Invalid(ErrorCode code, List<Problem> problems) implements ParsedDocument {}

    /** @param message in English, of the parser or a validation rule; null where the catalogue's text says all */
    record Problem(@Nullable String message, @Nullable SourceLocation location) {}
}
