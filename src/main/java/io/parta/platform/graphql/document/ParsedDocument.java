package io.parta.platform.graphql.document;

import graphql.language.Document;
import graphql.language.SourceLocation;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.execution.plan.DocumentPlans;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of a document's text: the valid document, or why it is none. */
sealed interface ParsedDocument {

    record Valid(String text, Document document, DocumentPlans plans, boolean introspects) implements ParsedDocument {}

    /** @param problems at least one */
    record Invalid(ErrorCode code, List<Problem> problems) implements ParsedDocument {}

    /** @param message in English, of the parser or a validation rule; null where the catalogue's text says all */
    record Problem(@Nullable String message, @Nullable SourceLocation location) {}
}
