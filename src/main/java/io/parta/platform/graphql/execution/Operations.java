package io.parta.platform.graphql.execution;

import io.smallrye.mutiny.Uni;

/** Turns a request into an operation that may run, whatever transport it came over. */
public interface Operations {

    /**
     * Finds the document (text, hash, trusted list), parses and validates it once per text, chooses the operation,
     * applies the limits and charges the points.
     *
     * @return fails with {@link OperationRejected}
     */
    Uni<PreparedOperation> prepare(OperationRequest request, RequestContext context);
}
