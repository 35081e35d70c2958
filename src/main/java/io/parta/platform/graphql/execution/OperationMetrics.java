package io.parta.platform.graphql.execution;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Latency and number of executed operations, by bounded name, type and outcome, whatever the transport. */
@Singleton
class OperationMetrics {

    private final MeterRegistry registry;
    private final OperationNames names;
    private final Map<Series, Timer> timers = new ConcurrentHashMap<>();

    @Inject
    OperationMetrics(MeterRegistry registry, OperationNames names, RunningOperations running) {
        this.registry = registry;
        this.names = names;
        registry.gauge("parta.graphql.running", running, RunningOperations::count);
    }

    long now() {
        return System.nanoTime();
    }

    void answered(PreparedOperation operation, boolean hasErrors, long began) {
        var series = new Series(names.label(operation.operationName()), operation.type(), hasErrors ? "error" : "ok");
        timers.computeIfAbsent(series, this::timer).record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
    }

    private Timer timer(Series series) {
        return Timer.builder("parta.graphql.operation")
                .description("Executed GraphQL operations")
                .tag("operation", series.operation())
                .tag("type", series.type())
                .tag("outcome", series.outcome())
                .publishPercentileHistogram()
                .register(registry);
    }

    private record Series(String operation, String type, String outcome) {}
}
