package io.parta.platform.graphql.execution.run;

import graphql.language.SourceLocation;
import io.parta.platform.graphql.error.ApiException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An error of one place of the answer.
 *
 * @param path response keys and places in lists, from the root
 * @param location of the field in the document
 */
public record FieldError(
        ApiException fault, List<Object> path, @Nullable SourceLocation location) {}
