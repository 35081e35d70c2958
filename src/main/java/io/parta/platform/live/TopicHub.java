package io.parta.platform.live;

import io.opentelemetry.api.trace.SpanKind;
import io.parta.platform.graphql.execution.ExecutionEngine;
import io.parta.platform.graphql.execution.PreparedOperation;
import io.parta.platform.graphql.execution.RequestContext;
import io.parta.platform.graphql.execution.observe.OperationTracing;
import io.parta.platform.live.bus.RedisBus;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * The topics of this instance. A topic is heard on the bus while it has a subscription here; each lives on one of a few
 * lanes, by its hash. Events of this instance's own commits take no detour over Redis.
 */
@ApplicationScoped
class TopicHub implements LiveHub, CommittedEvents, Signals {

    private static final Logger LOG = Logger.getLogger(TopicHub.class);

    private static final long CONFIRMATION_MILLIS = 500;

    private final Vertx vertx;
    private final Channels channels;
    private final Watches watches;
    private final LiveParts parts;
    private final List<Lane> lanes;
    /** Changed only on the lane of the topic. */
    private final Map<UUID, TopicFeed> feeds = new ConcurrentHashMap<>();

    @Inject
    TopicHub(
            Vertx vertx,
            EventStore store,
            RedisBus bus,
            PersonBell bell,
            ExecutionEngine engine,
            LiveConfig config,
            LiveMetrics metrics,
            OperationTracing tracing,
            Clock clock) {
        this(
                vertx,
                bus,
                new LiveParts(
                        store,
                        () -> engine,
                        bell,
                        config,
                        metrics,
                        event -> tracing.root("event " + event.type(), SpanKind.CONSUMER),
                        clock));
    }

    TopicHub(Vertx vertx, RedisBus bus, LiveParts parts) {
        this.vertx = vertx;
        this.channels = new Channels(bus, this::heard);
        this.watches = new Watches(channels);
        this.parts = parts;
        this.lanes = Stream.generate(() -> new Lane(vertx))
                .limit(Runtime.getRuntime().availableProcessors())
                .toList();
        bus.onReconnected(() -> eachFeed(TopicFeed::recheckSoon));
    }

    @Override
    public LiveStream join(
            PreparedOperation operation, RequestContext context, TopicSubscription subscription, LiveSink sink) {
        Context transport = vertx.getOrCreateContext();
        var joining = new Joining(operation, context, subscription, sink, transport);
        Lane lane = lane(subscription.topic());
        var watched = subscription.watched();
        if (watched != null) {
            var stream = new DerivedStream(lane, parts, this, joining, watched);
            lane.run(stream::start);
            return stream;
        }
        var subscriber = new Subscriber(lane, parts, joining);
        lane.run(() -> {
            if (!subscriber.isOver()) {
                feed(subscription.topic(), lane).add(subscriber);
            }
        });
        return subscriber;
    }

    @Override
    public void committed(List<LiveEvent> events) {
        for (LiveEvent event : events) {
            onFeed(event.topic(), feed -> feed.ring(event));
            watches.tell(event);
            channels.publish(event);
        }
    }

    @Override
    public void send(UUID topic, String type, JsonObject facts) {
        var signal = new LiveEvent(topic, 0, type, facts, parts.clock().instant());
        watches.tell(signal);
        channels.publish(signal);
    }

    /** Hears of a topic without reading it in order; see {@link Watches#add}. */
    Runnable watch(UUID topic, long since, Consumer<LiveEvent> listener) {
        return watches.add(topic, since, listener);
    }

    /** Topics that have a subscription or are watched here. */
    Set<UUID> topics() {
        var topics = new HashSet<>(feeds.keySet());
        topics.addAll(watches.topics());
        return topics;
    }

    /** PostgreSQL holds events of the topic up to this number. */
    void found(UUID topic, long sequence) {
        onFeed(topic, feed -> feed.found(sequence));
        watches.tell(new LiveEvent(
                topic, sequence, "FOUND", new JsonObject(), parts.clock().instant()));
    }

    private void eachFeed(Consumer<TopicFeed> action) {
        Set.copyOf(feeds.keySet()).forEach(topic -> onFeed(topic, action));
    }

    private void onFeed(UUID topic, Consumer<TopicFeed> action) {
        if (feeds.containsKey(topic)) {
            lane(topic).run(() -> {
                TopicFeed feed = feeds.get(topic);
                if (feed != null) {
                    action.accept(feed);
                }
            });
        }
    }

    private TopicFeed feed(UUID topic, Lane lane) {
        return feeds.computeIfAbsent(topic, t -> open(topic, lane));
    }

    private TopicFeed open(UUID topic, Lane lane) {
        var feed = new TopicFeed(topic, lane, parts, () -> close(topic));
        parts.metrics().topics.incrementAndGet();
        channels.acquire(topic).onComplete(confirmed -> lane.run(feed::opened));
        lane.after(CONFIRMATION_MILLIS, feed::opened);
        return feed;
    }

    private void close(UUID topic) {
        feeds.remove(topic);
        parts.metrics().topics.decrementAndGet();
        channels.release(topic);
    }

    private void heard(UUID topic, String message) {
        Doorbell.decode(message)
                .filter(event -> event.topic().equals(topic))
                .ifPresentOrElse(
                        event -> {
                            if (event.sequence() > 0) {
                                onFeed(topic, feed -> feed.ring(event));
                            }
                            watches.tell(event);
                        },
                        () -> LOG.warnf("What Redis brought for topic %s is no event", topic));
    }

    private Lane lane(UUID topic) {
        return lanes.get(Math.floorMod(topic.hashCode(), lanes.size()));
    }
}
