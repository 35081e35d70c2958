package io.parta.platform.graphql.transport.sse;

import io.vertx.core.buffer.Buffer;
import org.jspecify.annotations.Nullable;

/** The events of a stream as bytes. JSON has no line break outside its strings' escapes, so one data line holds it. */
final class StreamEvents {

    /** A comment: opens the stream, so that headers reach the client, and keeps it open. */
    static final Buffer HEARTBEAT = Buffer.buffer(":\n\n");

    static final Buffer COMPLETE = Buffer.buffer("event: complete\ndata:\n\n");

    private static final String NEXT = "event: next\n";
    private static final String ID = "id: ";
    private static final String DATA = "data: ";
    private static final String END = "\n\n";

    private StreamEvents() {}

    /**
     * @param cursor cursor of the event, which the client sends back as Last-Event-ID; null for a single result
     */
    static Buffer next(Buffer result, @Nullable String cursor) {
        Buffer event = Buffer.buffer(result.length() + 96).appendString(NEXT);
        if (cursor != null) {
            event.appendString(ID).appendString(cursor).appendString("\n");
        }
        return event.appendString(DATA).appendBuffer(result).appendString(END);
    }
}
