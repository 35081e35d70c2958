package io.parta.platform.graphql.execution;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import java.util.UUID;

/** Ids that errors and log lines share: 32 hexadecimal digits, as OpenTelemetry writes them. */
public final class TraceId {

    private TraceId() {}

    /** The id of the span under way, or a new one without tracing. */
    public static String current() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() ? span.getTraceId() : fresh();
    }

    /** For what has no span of its own: an operation of a socket, a frame. */
    public static String fresh() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
