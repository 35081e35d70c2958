package io.parta.platform.graphql.execution.run;

import io.parta.platform.graphql.error.ApiException;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.execution.resolver.ResolverMethod;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.FlowAdapters;
import org.reactivestreams.Publisher;

/** One call of a resolver. Whatever the resolver does, it is answered once, on the run's lane. */
final class ResolverCall {

    private final OperationRun run;
    private final ResolverMethod method;
    private final FieldSelection selection;
    private final @Nullable Object source;
    private final @Nullable Object[] bound;
    private final Consumer<@Nullable Object> answer;

    private boolean answered;

    /**
     * @param source what the call is about: see {@link ResolverMethod#call}
     * @param answer takes what was resolved, or a {@link Failure}
     */
    ResolverCall(
            OperationRun run,
            ResolverMethod method,
            FieldSelection selection,
            @Nullable Object source,
            @Nullable Object[] bound,
            Consumer<@Nullable Object> answer) {
        this.run = run;
        this.method = method;
        this.selection = selection;
        this.source = source;
        this.bound = bound;
        this.answer = answer;
    }

    /** Calls on a worker, unless nobody waits any more when its turn has come. */
    void callLate() {
        if (run.context().abandoned().getAsBoolean()) {
            failed(new ApiException(ErrorCode.DEADLINE_EXCEEDED));
        } else {
            call();
        }
    }

    /** Calls on this thread. */
    void call() {
        Object returned;
        FieldSelection outer = FieldSelection.enter(selection);
        try {
            returned = method.call(source, bound);
        } catch (Throwable e) {
            failed(e);
            return;
        } finally {
            FieldSelection.leave(outer);
        }
        try {
            follow(returned);
        } catch (Throwable e) {
            failed(e);
        }
    }

    private void follow(@Nullable Object returned) {
        if (returned instanceof Uni<?> uni) {
            uni.subscribe().with(this::answered, this::failed);
        } else if (returned instanceof CompletionStage<?> stage) {
            // As a Uni, which hands this request's context over to whatever thread the stage ends on.
            follow(Uni.createFrom().completionStage(stage));
        } else if (returned instanceof Multi<?> stream) {
            stream.toUni().subscribe().with(this::answered, this::failed);
        } else if (returned instanceof Publisher<?> stream) {
            follow(Multi.createFrom().publisher(FlowAdapters.toFlowPublisher(stream)));
        } else {
            answered(returned);
        }
    }

    private void answered(@Nullable Object value) {
        run.context().lane().run(() -> run.guarded(() -> end(value)));
    }

    void failed(Throwable cause) {
        run.context().lane().run(() -> run.guarded(() -> end(run.failure(cause))));
    }

    private void end(@Nullable Object value) {
        if (!answered) {
            answered = true;
            answer.accept(value);
        }
    }
}
