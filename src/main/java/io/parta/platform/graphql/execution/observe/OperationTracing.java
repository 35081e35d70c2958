package io.parta.platform.graphql.execution.observe;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Begins the spans of operations, by OpenTelemetry's semantic conventions for GraphQL; none while traces are off. */
@Singleton
public class OperationTracing {

    private static final AttributeKey<String> TYPE = AttributeKey.stringKey("graphql.operation.type");
    private static final AttributeKey<String> NAME = AttributeKey.stringKey("graphql.operation.name");

    private final Tracer tracer;
    private final boolean off;
    private final ResolverMeters meters;
    private final OperationTrace untraced;

    @Inject
    OperationTracing(
            OpenTelemetry telemetry,
            @ConfigProperty(name = "quarkus.otel.sdk.disabled") boolean off,
            ResolverMeters meters) {
        this.tracer = telemetry.getTracer("io.parta.graphql");
        this.off = off;
        this.meters = meters;
        this.untraced = new OperationTrace(null, meters);
    }

    /**
     * An operation begins, on the context of its caller: its span is a child of the one under way there.
     *
     * @param type query, mutation or subscription
     * @param name name of a known operation; null for any other, so that clients cannot invent names of spans
     */
    public OperationTrace began(String type, @Nullable String name) {
        if (off) {
            return untraced;
        }
        SpanBuilder builder =
                tracer.spanBuilder(name == null ? type : type + " " + name).setAttribute(TYPE, type);
        if (name != null) {
            builder.setAttribute(NAME, name);
        }
        return trace(builder, Context.current());
    }

    /** The root of a trace, for what comes by no request: a message of a long connection, an event. */
    public OperationTrace root(String name, SpanKind kind) {
        return off ? untraced : trace(tracer.spanBuilder(name).setSpanKind(kind), Context.root());
    }

    private OperationTrace trace(SpanBuilder builder, Context parent) {
        Span span = builder.setParent(parent).startSpan();
        Context own = parent.with(span);
        return new OperationTrace(own, span.isRecording() ? new ResolverSpans(tracer, own, meters) : meters);
    }
}
