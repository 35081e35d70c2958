package io.parta.platform.graphql.execution;

import graphql.ExecutionResult;
import io.parta.platform.graphql.error.ApiException;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.execution.observe.OperationTrace;
import io.parta.platform.graphql.execution.observe.OperationTracing;
import io.parta.platform.live.LiveEvent;
import io.parta.platform.live.TopicSubscription;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/**
 * Runs each operation on a duplicated Vert.x context with a request context of its own. Neither a deadline nor a client
 * that leaves cancels what runs: a statement under way ends and gives its connection back, a command ends its transaction.
 * They stop only what has not begun.
 */
@Singleton
class OperationRunner implements ExecutionEngine {

    private final Vertx vertx;
    private final SmallRyeExecution execution;
    private final CurrentRequest currentRequest;
    private final CurrentIdentityAssociation identity;
    private final Responses responses;
    private final RunningOperations running;
    private final OperationMetrics metrics;
    private final OperationNames names;
    private final OperationTracing tracing;
    private final Clock clock;

    @Inject
    OperationRunner(
            Vertx vertx,
            SmallRyeExecution execution,
            CurrentRequest currentRequest,
            CurrentIdentityAssociation identity,
            Responses responses,
            RunningOperations running,
            OperationMetrics metrics,
            OperationNames names,
            OperationTracing tracing,
            Clock clock) {
        this.vertx = vertx;
        this.execution = execution;
        this.currentRequest = currentRequest;
        this.identity = identity;
        this.responses = responses;
        this.running = running;
        this.metrics = metrics;
        this.names = names;
        this.tracing = tracing;
        this.clock = clock;
    }

    @Override
    public Uni<ExecutionAnswer> execute(PreparedOperation operation, RequestContext context) {
        long began = metrics.now();
        return run(operation, context, null, result -> CompletableFuture.completedFuture(result))
                .map(result -> responses.answer(result, operation.cost(), context))
                .onFailure(ApiException.class)
                .recoverWithItem(e -> responses.failed((ApiException) e, operation.cost(), context))
                .onItem()
                .invoke(answer -> metrics.answered(operation, answer.hasErrors(), began));
    }

    @Override
    public Uni<TopicSubscription> subscribe(PreparedOperation operation, RequestContext context) {
        SubscriptionCall call = SubscriptionCall.join();
        return run(operation, context, call, OperationRunner::firstOfStream).map(result -> {
            TopicSubscription topic = call.topic();
            if (topic != null) {
                return topic;
            }
            Throwable refusal = call.refusal();
            throw refusal != null ? Faults.of(refusal, context.traceId()) : responses.firstFault(result, context);
        });
    }

    @Override
    public Uni<Buffer> frame(PreparedOperation operation, RequestContext context, LiveEvent event) {
        return run(operation, context, SubscriptionCall.frame(event), OperationRunner::firstOfStream)
                .map(result -> responses.frame(result, context));
    }

    private Uni<ExecutionResult> run(
            PreparedOperation operation, RequestContext context, @Nullable SubscriptionCall call, Outcome outcome) {
        return Uni.createFrom().emitter(emitter -> {
            Context caller = vertx.getOrCreateContext();
            Context own = Objects.requireNonNull(VertxContext.createNewDuplicatedContext(caller));
            VertxContextSafetyToggle.setContextSafe(own, true);
            // Begun here, where the caller's span is under way.
            OperationTrace trace = tracing.began(operation.type(), names.known(operation.operationName()));
            var abandoned = new AtomicBoolean();
            var answered = new Answered(emitter, caller, trace);
            long timer = vertx.setTimer(remainingMillis(context), t -> {
                abandoned.set(true);
                answered.fail(new ApiException(ErrorCode.DEADLINE_EXCEEDED));
            });
            emitter.onTermination(() -> {
                vertx.cancelTimer(timer);
                if (!answered.isDone() && !operation.isMutation()) {
                    abandoned.set(true);
                }
            });
            own.runOnContext(v -> {
                trace.enter();
                start(operation, context, call, outcome, abandoned)
                        .whenComplete((result, failure) -> answered.with(result, failure, context))
                        .isDone();
            });
        });
    }

    private CompletableFuture<ExecutionResult> start(
            PreparedOperation operation,
            RequestContext context,
            @Nullable SubscriptionCall call,
            Outcome outcome,
            AtomicBoolean abandoned) {
        running.began();
        // Kept by the operation's own context: every line it logs, on whatever thread, names the trace of its errors.
        MDC.put("traceId", context.traceId());
        ManagedContext requests = Arc.container().requestContext();
        requests.activate();
        var state = requests.getState();
        CompletableFuture<ExecutionResult> done;
        try {
            currentRequest.set(context, operation, call);
            identity.setIdentity(ViewerIdentity.of(context.viewer()));
            done = execution.start(operation, context, state, abandoned).thenCompose(outcome::of);
        } catch (RuntimeException e) {
            done = CompletableFuture.failedFuture(e);
        } finally {
            requests.deactivate();
        }
        return done.whenComplete((result, failure) -> {
            requests.destroy(state);
            running.ended();
        });
    }

    private long remainingMillis(RequestContext context) {
        return Math.max(1, Duration.between(clock.instant(), context.deadline()).toMillis());
    }

    /** The one result a subscription's call gives; its own result when the resolver failed before there was a stream. */
    private static CompletionStage<ExecutionResult> firstOfStream(ExecutionResult result) {
        Object data = result.getData();
        if (data instanceof Publisher<?> stream) {
            return new FirstItem<ExecutionResult>(result).of(stream);
        }
        return CompletableFuture.completedFuture(result);
    }

    /** What of graphql-java's result is awaited. */
    private interface Outcome {
        CompletionStage<ExecutionResult> of(ExecutionResult result);
    }

    /** Answers once, on the caller's context. */
    private static final class Answered {
        private final UniEmitter<? super ExecutionResult> emitter;
        private final Context caller;
        private final OperationTrace trace;
        private final AtomicBoolean done = new AtomicBoolean();

        Answered(UniEmitter<? super ExecutionResult> emitter, Context caller, OperationTrace trace) {
            this.emitter = emitter;
            this.caller = caller;
            this.trace = trace;
        }

        boolean isDone() {
            return done.get();
        }

        void with(@Nullable ExecutionResult result, @Nullable Throwable failure, RequestContext context) {
            if (failure == null) {
                answer(() -> emitter.complete(result), false);
            } else {
                fail(Faults.of(failure, context.traceId()));
            }
        }

        void fail(Throwable failure) {
            answer(() -> emitter.fail(failure), true);
        }

        private void answer(Runnable answer, boolean failed) {
            if (done.compareAndSet(false, true)) {
                trace.ended(failed);
                caller.runOnContext(v -> answer.run());
            }
        }
    }
}
