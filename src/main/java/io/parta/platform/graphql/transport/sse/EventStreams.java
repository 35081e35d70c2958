package io.parta.platform.graphql.transport.sse;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.parta.platform.graphql.error.ApiException;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.execution.ErrorEntries;
import io.parta.platform.graphql.execution.ExecutionEngine;
import io.parta.platform.graphql.execution.ExecutionEngine.ExecutionAnswer;
import io.parta.platform.graphql.execution.Faults;
import io.parta.platform.graphql.execution.PreparedOperation;
import io.parta.platform.graphql.execution.RequestContext;
import io.parta.platform.graphql.transport.connection.Connections;
import io.parta.platform.graphql.transport.connection.PerPrincipal;
import io.parta.platform.graphql.transport.connection.Standing;
import io.parta.platform.identity.Authenticator;
import io.parta.platform.live.LiveCursor;
import io.parta.platform.live.LiveHub;
import io.parta.platform.live.TopicSubscription;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Answers operations by event streams, and counts the streams of this instance. */
@ApplicationScoped
public class EventStreams {

    private final Set<EventStream> open = ConcurrentHashMap.newKeySet();
    private final PerPrincipal byPrincipal;
    private final Vertx vertx;
    private final StreamConfig config;
    private final Clock clock;
    private final ExecutionEngine engine;
    private final LiveHub hub;
    private final ErrorEntries errors;
    private final Authenticator authenticator;
    private final Standing standing;
    private final Connections connections;
    private final MeterRegistry metrics;

    EventStreams(
            Vertx vertx,
            StreamConfig config,
            Clock clock,
            ExecutionEngine engine,
            LiveHub hub,
            ErrorEntries errors,
            Authenticator authenticator,
            Standing standing,
            Connections connections,
            MeterRegistry metrics) {
        this.byPrincipal = new PerPrincipal(config.maxStreamsPerPrincipal());
        this.vertx = vertx;
        this.config = config;
        this.clock = clock;
        this.engine = engine;
        this.hub = hub;
        this.errors = errors;
        this.authenticator = authenticator;
        this.standing = standing;
        this.connections = connections;
        this.metrics = metrics;
        Gauge.builder("parta.sse.streams", open, Set::size)
                .description("Open event streams")
                .register(metrics);
    }

    /** Whether this instance takes another stream; if not, the answer is 503. */
    public boolean admits() {
        return !connections.isClosing() && open.size() < config.maxStreams();
    }

    /** Answers a request that was refused before execution: the protocol wants its errors as an event. */
    public void refuse(RoutingContext routing, RequestContext request, JsonArray refusals) {
        open(routing, request).answer(new JsonObject().put("errors", refusals).toBuffer());
    }

    /** Runs the operation and streams its results. */
    public void answer(RoutingContext routing, RequestContext request, PreparedOperation operation) {
        EventStream stream = open(routing, request);
        if (operation.isSubscription()) {
            @Nullable String lastEventId = routing.request().getHeader("Last-Event-ID");
            stream.running(here(engine.subscribe(operation, request))
                    .map(topic -> resumed(topic, lastEventId))
                    .subscribe()
                    .with(topic -> join(stream, operation, topic), failure -> failed(stream, failure)));
        } else {
            stream.running(here(engine.execute(operation, request))
                    .map(ExecutionAnswer::body)
                    .subscribe()
                    .with(stream::answer, failure -> failed(stream, failure)));
        }
    }

    private EventStream open(RoutingContext routing, RequestContext request) {
        if (!byPrincipal.admit(request.viewer())) {
            throw errors.rejected(ErrorCode.TOO_MANY_OPERATIONS, request);
        }
        var stream = new EventStream(this, vertx, routing, request);
        open.add(stream);
        connections.opened(stream);
        stream.open();
        return stream;
    }

    private void join(EventStream stream, PreparedOperation operation, TopicSubscription topic) {
        if (!stream.isOver()) {
            stream.joined(hub.join(operation, stream.request(), topic, stream));
        }
    }

    /** A browser that reconnects names its last event in a header; an explicit {@code after} goes before it. */
    private static TopicSubscription resumed(TopicSubscription topic, @Nullable String lastEventId) {
        boolean derived = topic.watched() != null;
        if (derived || topic.after() != null || lastEventId == null || lastEventId.isEmpty()) {
            return topic;
        }
        return topic.from(LiveCursor.after(topic.topic(), lastEventId));
    }

    private static void failed(EventStream stream, Throwable failure) {
        stream.fail(Faults.of(failure, stream.request().traceId()));
    }

    private <T> Uni<T> here(Uni<T> work) {
        Context context = vertx.getOrCreateContext();
        return work.emitOn(command -> context.runOnContext(ignored -> command.run()));
    }

    Buffer failure(ApiException error, RequestContext request) {
        return new JsonObject()
                .put("errors", new JsonArray().add(errors.entry(error, request.locale(), request.traceId())))
                .toBuffer();
    }

    void ended(EventStream stream, EventStream.Ending ending) {
        if (open.remove(stream)) {
            connections.closed(stream);
            byPrincipal.leave(stream.request().viewer());
            metrics.counter("parta.sse.ends", "ending", ending.name().toLowerCase(Locale.ROOT))
                    .increment();
        }
    }

    Runnable watch(EventStream stream) {
        return standing.watch(
                stream.request().viewer(),
                () -> here(authenticator.authenticate(stream.authorization())),
                stream::credentialLost);
    }

    StreamConfig config() {
        return config;
    }

    Instant now() {
        return clock.instant();
    }
}
