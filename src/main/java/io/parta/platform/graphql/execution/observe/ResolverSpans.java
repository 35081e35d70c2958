package io.parta.platform.graphql.execution.observe;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.parta.platform.graphql.execution.run.ResolverObserver;

/** A span of each call of a resolver, below the span of its operation; the timer goes on beside it. */
final class ResolverSpans implements ResolverObserver {

    private static final AttributeKey<Long> OBJECTS = AttributeKey.longKey("parta.graphql.objects");

    private final Tracer tracer;
    private final Context operation;
    private final ResolverObserver timed;

    ResolverSpans(Tracer tracer, Context operation, ResolverObserver timed) {
        this.tracer = tracer;
        this.operation = operation;
        this.timed = timed;
    }

    @Override
    public Call began(String coordinate, int objects) {
        Span span = tracer.spanBuilder(coordinate)
                .setParent(operation)
                .setAttribute(OBJECTS, (long) objects)
                .startSpan();
        Call call = timed.began(coordinate, objects);
        return failed -> {
            call.ended(failed);
            if (failed) {
                span.setStatus(StatusCode.ERROR);
            }
            span.end();
        };
    }
}
