package io.parta.platform.graphql.transport.sse;

import io.parta.platform.graphql.error.ApiException;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.execution.RequestContext;
import io.parta.platform.graphql.transport.connection.Connection;
import io.parta.platform.graphql.transport.connection.Expiry;
import io.parta.platform.live.LiveCursor;
import io.parta.platform.live.LiveHub.LiveStream;
import io.parta.platform.live.LiveSink;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One response of type {@code text/event-stream}. Used on the context of its request only. */
final class EventStream implements LiveSink, Connection {

    private static final Logger LOG = Logger.getLogger(EventStream.class);

    /** Above it the response counts as full and the stream is held back. */
    private static final int HIGH_WATER_BYTES = 131_072;

    /** Reset of an HTTP/2 stream that nobody reads: CANCEL. */
    private static final long CANCEL = 0x8;

    private static final long NONE = -1;

    private final EventStreams streams;
    private final Vertx vertx;
    private final Context context;
    private final RoutingContext routing;
    private final HttpServerResponse response;
    private final RequestContext request;
    private final Expiry expiry;
    private @Nullable Cancellable running;
    private @Nullable LiveStream live;
    private @Nullable Runnable ready;
    private Runnable unwatch = () -> {};
    private long heartbeat = NONE;
    private long stall = NONE;
    private boolean over;

    EventStream(EventStreams streams, Vertx vertx, RoutingContext routing, RequestContext request) {
        this.streams = streams;
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.routing = routing;
        this.response = routing.response();
        this.request = request;
        this.expiry = new Expiry(vertx, () -> abort(Ending.EXPIRED));
    }

    /** Sends the headers and the first comment; from here on errors are events. */
    void open() {
        response.setStatusCode(200)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/event-stream")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader("X-Accel-Buffering", "no")
                .setChunked(true)
                .setWriteQueueMaxSize(HIGH_WATER_BYTES)
                .drainHandler(ignored -> drained());
        routing.addEndHandler(ignored -> finish(Ending.CLIENT));
        heartbeat = vertx.setPeriodic(streams.config().heartbeat().toMillis(), ignored -> beat());
        expiry.at(request.viewer().expiresAt(), streams.now());
        unwatch = streams.watch(this);
        send(StreamEvents.HEARTBEAT);
    }

    /** What is to be given up when the client leaves. */
    void running(Cancellable work) {
        if (over) {
            work.cancel();
        } else {
            running = work;
        }
    }

    void joined(LiveStream stream) {
        if (over) {
            stream.leave();
        } else {
            live = stream;
        }
    }

    boolean isOver() {
        return over;
    }

    RequestContext request() {
        return request;
    }

    @Nullable
    String authorization() {
        return routing.request().getHeader(HttpHeaders.AUTHORIZATION);
    }

    /** The one result of a query or a mutation, or why there is none. */
    void answer(Buffer result) {
        if (!over) {
            complete(StreamEvents.next(result, null), Ending.COMPLETE);
        }
    }

    void fail(ApiException error) {
        if (!over) {
            complete(StreamEvents.next(streams.failure(error, request), null), Ending.ERROR);
        }
    }

    /** The credential no longer opens this service. */
    void credentialLost(ErrorCode why) {
        fail(new ApiException(why));
    }

    @Override
    public boolean writable() {
        return !over && !response.writeQueueFull();
    }

    @Override
    public void onDrain(Runnable ready) {
        this.ready = ready;
    }

    @Override
    public void write(Buffer frame, LiveCursor cursor) {
        if (!over) {
            send(StreamEvents.next(frame, cursor.encode()));
        }
    }

    @Override
    public void end(@Nullable ApiException error) {
        if (error != null) {
            fail(error);
        } else if (!over) {
            complete(Buffer.buffer(), Ending.COMPLETE);
        }
    }

    @Override
    public Context context() {
        return context;
    }

    /** Without {@code complete}: the client takes it for a lost connection and comes again. */
    @Override
    public void restart() {
        abort(Ending.RESTART);
    }

    private void complete(Buffer last, Ending ending) {
        finish(ending);
        close(last.appendBuffer(StreamEvents.COMPLETE));
    }

    private void abort(Ending ending) {
        if (!over) {
            finish(ending);
            close(Buffer.buffer());
        }
    }

    /** Ends the response; a reader that takes not even that is dropped. */
    private void close(Buffer last) {
        if (response.ended() || response.closed()) {
            return;
        }
        long drop = vertx.setTimer(streams.config().stallTimeout().toMillis(), ignored -> drop());
        response.end(last).onComplete(ignored -> vertx.cancelTimer(drop));
    }

    private void finish(Ending ending) {
        if (over) {
            return;
        }
        over = true;
        ready = null;
        cancel(heartbeat);
        expiry.cancel();
        cancel(stall);
        unwatch.run();
        @Nullable Cancellable work = running;
        if (work != null) {
            work.cancel();
        }
        @Nullable LiveStream stream = live;
        if (stream != null) {
            stream.leave();
        }
        streams.ended(this, ending);
    }

    private void send(Buffer bytes) {
        response.write(bytes);
        if (response.writeQueueFull() && stall == NONE) {
            stall = vertx.setTimer(streams.config().stallTimeout().toMillis(), ignored -> cut());
        }
    }

    private void drained() {
        cancel(stall);
        stall = NONE;
        @Nullable Runnable waiting = ready;
        ready = null;
        if (waiting != null && !over) {
            waiting.run();
        }
    }

    private void cut() {
        finish(Ending.SLOW_READER);
        drop();
    }

    private void beat() {
        if (writable()) {
            send(StreamEvents.HEARTBEAT);
        }
    }

    /** Ending a response waits until it is written, which a peer that reads nothing never lets happen. */
    private void drop() {
        if (routing.request().version() == HttpVersion.HTTP_2) {
            response.reset(CANCEL);
        } else if (routing.request().connection() instanceof ConnectionBase connection) {
            connection.channelHandlerContext().close().addListener(dropped -> LOG.debug("Dropped a reader"));
        }
    }

    private void cancel(long timer) {
        if (timer != NONE) {
            vertx.cancelTimer(timer);
        }
    }

    /** How a stream ended, as it is counted. */
    enum Ending {
        COMPLETE,
        ERROR,
        EXPIRED,
        RESTART,
        SLOW_READER,
        CLIENT
    }
}
