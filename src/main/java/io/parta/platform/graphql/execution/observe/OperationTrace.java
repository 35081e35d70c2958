package io.parta.platform.graphql.execution.observe;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.parta.platform.graphql.execution.TraceId;
import io.parta.platform.graphql.execution.run.ResolverObserver;
import io.quarkus.opentelemetry.runtime.QuarkusContextStorage;
import org.jspecify.annotations.Nullable;

/** The span of something under way, and what is told of the resolvers it calls. */
public final class OperationTrace {

    /** Of what nobody watches. */
    public static final OperationTrace NONE = new OperationTrace(null, ResolverObserver.NONE);

    private final @Nullable Context context;
    private final ResolverObserver resolvers;

    OperationTrace(@Nullable Context context, ResolverObserver resolvers) {
        this.context = context;
        this.resolvers = resolvers;
    }

    /**
     * Whatever runs on the current Vert.x context, a duplicated one, belongs to the span from now on: locals are not
     * handed over from one context to the next by themselves.
     */
    public void enter() {
        if (context != null) {
            // The scope is never left: the Vert.x context ends with what it was made for.
            QuarkusContextStorage.INSTANCE.attach(context);
        }
    }

    /** Hears of the calls of resolvers. */
    public ResolverObserver resolvers() {
        return resolvers;
    }

    /** The id that errors and log lines share with the trace; a new one while nothing is traced. */
    public String traceId() {
        return context == null
                ? TraceId.fresh()
                : Span.fromContext(context).getSpanContext().getTraceId();
    }

    /** Ends the span; every call after the first is ignored. */
    public void ended(boolean failed) {
        if (context != null) {
            Span span = Span.fromContext(context);
            if (failed) {
                span.setStatus(StatusCode.ERROR);
            }
            span.end();
        }
    }
}
