package io.parta.platform.live;

import io.parta.platform.graphql.execution.ExecutionEngine;
import io.parta.platform.graphql.execution.observe.OperationTrace;
import java.time.Clock;
import java.util.function.Function;
import java.util.function.Supplier;

/** What the parts of the delivery share. */
record LiveParts(
        EventStore store,
        Supplier<ExecutionEngine> engines,
        PersonBell bell,
        LiveConfig config,
        LiveMetrics metrics,
        Function<LiveEvent, OperationTrace> tracing,
        Clock clock) {

    ExecutionEngine engine() {
        return engines.get();
    }
}
