package io.parta.platform.graphql.execution.observe;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.parta.platform.graphql.execution.run.ResolverObserver;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Times the calls of resolvers and counts their objects, by field of the schema: as many series as it has resolvers. */
@Singleton
class ResolverMeters implements ResolverObserver {

    private final MeterRegistry registry;
    private final Map<String, Meters> byField = new ConcurrentHashMap<>();

    @Inject
    ResolverMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public Call began(String coordinate, int objects) {
        Meters known = byField.get(coordinate);
        Meters meters = known == null ? byField.computeIfAbsent(coordinate, this::register) : known;
        meters.objects().increment(objects);
        long began = System.nanoTime();
        return failed ->
                (failed ? meters.failed() : meters.answered()).record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
    }

    private Meters register(String coordinate) {
        return new Meters(
                timer(coordinate, "ok"),
                timer(coordinate, "error"),
                Counter.builder("parta.graphql.field.objects")
                        .description("Objects that calls of resolvers answered for")
                        .tag("field", coordinate)
                        .register(registry));
    }

    private Timer timer(String coordinate, String outcome) {
        return Timer.builder("parta.graphql.field")
                .description("Calls of resolvers: one per field and level of an operation, however many objects")
                .tag("field", coordinate)
                .tag("outcome", outcome)
                .register(registry);
    }

    private record Meters(Timer answered, Timer failed, Counter objects) {}
}
