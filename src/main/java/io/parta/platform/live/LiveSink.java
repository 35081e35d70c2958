package io.parta.platform.live;

import io.parta.platform.graphql.error.ApiException;
import io.vertx.core.buffer.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * Where a stream's frames go: one operation of a WebSocket, or an SSE response. All methods are called on the event loop of
 * the Vert.x context that {@link LiveHub#join} was called on, frames of many readers in one turn of it.
 */
public interface LiveSink {

    /** Whether the transport takes another frame now. While it does not, the hub queues up to its bound (LV-5). */
    boolean writable();

    /** Asks to call {@code ready} once, when {@link #writable()} becomes true again. */
    void onDrain(Runnable ready);

    /**
     * Sends one GraphQL response; the bytes are shared with other sinks and must not be changed.
     *
     * @param cursor cursor of the event, for the id of an SSE message
     */
    void write(Buffer frame, LiveCursor cursor);

    /** Ends the stream: normally when {@code error} is null. */
    void end(@Nullable ApiException error);
}
