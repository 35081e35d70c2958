package io.parta.platform.graphql.execution.observe;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.MeterRegistry;
import io.parta.platform.graphql.execution.run.ResolverObserver;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/**
 * Times the calls of resolvers and counts their objects, by field of the schema: as many series as it has resolvers. Sums
 * that the registry reads when it is asked, not its timers: those keep a maximum too, at several times the cost.
 */
@Singleton
class ResolverMeters implements ResolverObserver {

    private final MeterRegistry registry;
    private final Map<String, Field> fields = new ConcurrentHashMap<>();

    @Inject
    ResolverMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public Call began(String coordinate, int objects) {
        Field known = fields.get(coordinate);
        Field field = known == null ? fields.computeIfAbsent(coordinate, this::register) : known;
        field.objects.add(objects);
        long began = System.nanoTime();
        return failed -> (failed ? field.failed : field.answered).add(System.nanoTime() - began);
    }

    private Field register(String coordinate) {
        var field = new Field(new Calls(), new Calls(), new LongAdder());
        timer(coordinate, "ok", field.answered);
        timer(coordinate, "error", field.failed);
        FunctionCounter.builder("parta.graphql.field.objects", field.objects, LongAdder::sum)
                .description("Objects that calls of resolvers answered for")
                .tag("field", coordinate)
                .register(registry);
        return field;
    }

    private void timer(String coordinate, String outcome, Calls calls) {
        FunctionTimer.builder(
                        "parta.graphql.field",
                        calls,
                        sums -> sums.number.sum(),
                        sums -> sums.nanos.sum(),
                        TimeUnit.NANOSECONDS)
                .description("Calls of resolvers: one per field and level of an operation, however many objects")
                .tag("field", coordinate)
                .tag("outcome", outcome)
                .register(registry);
    }

    /** The registry holds the sums weakly: this is who keeps them. */
    private record Field(Calls answered, Calls failed, LongAdder objects) {}

    private static final class Calls {
        final LongAdder number = new LongAdder();
        final LongAdder nanos = new LongAdder();

        void add(long duration) {
            number.increment();
            nanos.add(duration);
        }
    }
}
