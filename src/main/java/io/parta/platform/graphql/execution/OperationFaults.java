package io.parta.platform.graphql.execution;

import io.parta.platform.graphql.error.ApiException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What the exceptions of one operation mean. A getter that fails, fails for each of a thousand objects: of each class of
 * exceptions the log is told the first few. Called on the operation's lane alone.
 */
final class OperationFaults implements Function<Throwable, ApiException> {

    private static final int TOLD = 3;

    private final String traceId;
    private final Map<Class<?>, Integer> met = new HashMap<>();

    OperationFaults(String traceId) {
        this.traceId = traceId;
    }

    @Override
    public ApiException apply(Throwable failure) {
        return Faults.of(failure, traceId, met.merge(failure.getClass(), 1, Integer::sum) <= TOLD);
    }
}
