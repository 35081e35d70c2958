package io.parta.platform.live;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;

/** What the delivery counts. No proxy stands before it: its fields are read. */
@Singleton
class LiveMetrics {

    final AtomicInteger subscriptions = new AtomicInteger();
    final AtomicInteger groups = new AtomicInteger();
    final AtomicInteger topics = new AtomicInteger();
    final Counter delivered;
    final Counter rendered;
    final Counter holesFilled;
    final Counter tailFinds;
    final Counter resyncs;

    LiveMetrics(MeterRegistry registry) {
        gauge(registry, "parta.live.subscriptions", subscriptions, "Subscriptions of this instance");
        gauge(registry, "parta.live.groups", groups, "Groups of subscriptions that share frames");
        gauge(registry, "parta.live.topics", topics, "Topics that have a subscription here");
        delivered = counter(registry, "parta.live.events.delivered", "Frames handed to subscriptions");
        rendered = counter(registry, "parta.live.frames.rendered", "Frames rendered, replays included");
        holesFilled = counter(registry, "parta.live.holes.filled", "Events read from PostgreSQL for a hole");
        tailFinds = counter(registry, "parta.live.tail.finds", "Topics whose doorbell was lost");
        resyncs = counter(registry, "parta.live.resyncs", "Streams ended with RESYNC_REQUIRED");
    }

    private static void gauge(MeterRegistry registry, String name, AtomicInteger value, String description) {
        Gauge.builder(name, value, AtomicInteger::get).description(description).register(registry);
    }

    private static Counter counter(MeterRegistry registry, String name, String description) {
        return Counter.builder(name).description(description).register(registry);
    }
}
