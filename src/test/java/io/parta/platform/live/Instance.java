package io.parta.platform.live;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.parta.platform.graphql.execution.observe.OperationTrace;
import io.parta.platform.live.bus.RedisBus;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.Vertx;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** The live part of one instance of the service: several stand beside each other in a test. */
final class Instance implements AutoCloseable {

    final FactsEngine engine = new FactsEngine();
    final LiveMetrics metrics = new LiveMetrics(new SimpleMeterRegistry());
    final RedisBus bus;
    final PersonBell bell;
    final TopicHub hub;
    final EventLog log;
    private final TailCheck tail;

    Instance(Vertx vertx, EventStore store, String redisUrl) {
        var config = new Config(List.of(redisUrl), Duration.ofSeconds(1));
        bus = new RedisBus(vertx, config.redisUrls());
        bell = new BusPersonBell(vertx, bus);
        hub = new TopicHub(
                vertx,
                bus,
                new LiveParts(
                        store, () -> engine, bell, config, metrics, event -> OperationTrace.NONE, Clock.systemUTC()));
        tail = new TailCheck(vertx, hub, store, bus, config);
        log = new PostgresEventLog(List.of(hub));
        tail.start();
    }

    @Override
    public void close() {
        tail.stop();
        bus.close();
    }

    private record Config(List<String> redisUrls, Duration tailInterval) implements LiveConfig {

        @Override
        public Duration tailWindow() {
            return Duration.ofSeconds(12);
        }

        @Override
        public Duration recheckInterval() {
            return Duration.ofSeconds(60);
        }

        @Override
        public int maxGroupsPerPrincipal() {
            return 3;
        }

        @Override
        public int queueFrames() {
            return 50;
        }

        @Override
        public MemorySize queueBytes() {
            return new MemorySize(BigInteger.valueOf(1_000_000));
        }

        @Override
        public Duration frameDeadline() {
            return Duration.ofSeconds(5);
        }
    }
}
