package io.parta.platform.graphql.execution.run;

import graphql.execution.CoercedVariables;
import io.parta.platform.graphql.error.ApiException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * What surrounds one run.
 *
 * @param variables as coerced for the operation
 * @param lane where the run lives
 * @param abandoned whether nobody waits any more: no further resolver is called
 * @param faults what an exception means to a client
 * @param observer hears of the calls of resolvers
 */
public record RunContext(
        CoercedVariables variables,
        Lane lane,
        BooleanSupplier abandoned,
        Function<Throwable, ApiException> faults,
        ResolverObserver observer) {}
