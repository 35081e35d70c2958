package io.parta.platform.graphql.execution;

import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * A GraphQL request as it came over any transport, well-formed but not yet looked into.
 *
 * @param query text of the document; null when only a hash was sent
 * @param documentId {@code sha256:…} of a persisted document, or null
 * @param operationName operation to run, or null
 * @param variables values as sent; empty when absent
 * @param extensions protocol extensions as sent; empty when absent
 */
public record OperationRequest(
        @Nullable String query,
        @Nullable String documentId,
        @Nullable String operationName,
        JsonObject variables,
        JsonObject extensions) {}
