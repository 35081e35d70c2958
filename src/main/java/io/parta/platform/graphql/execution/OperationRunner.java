package io.parta.platform.graphql.execution;

import io.parta.platform.graphql.error.ApiException;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.execution.observe.OperationTrace;
import io.parta.platform.graphql.execution.observe.OperationTracing;
import io.parta.platform.graphql.execution.run.BreadthFirst;
import io.parta.platform.graphql.execution.run.RunContext;
import io.parta.platform.graphql.execution.run.RunResult;
import io.parta.platform.live.LiveEvent;
import io.parta.platform.live.TopicSubscription;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Runs each operation on a duplicated Vert.x context with a request context of its own. Neither a deadline nor a client
 * that leaves cancels what runs: a statement under way ends and gives its connection back, a command ends its transaction.
 * They stop only what has not begun.
 */
@Singleton
class OperationRunner implements ExecutionEngine {

    /** A run whose resolvers have not answered so long after its deadline is not waited for any more. */
    private static final long LOST_AFTER_MILLIS = 30_000;

    private final Vertx vertx;
    private final BreadthFirst engine;
    private final BlockingWorkers workers;
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
            BreadthFirst engine,
            BlockingWorkers workers,
            CurrentRequest currentRequest,
            CurrentIdentityAssociation identity,
            Responses responses,
            RunningOperations running,
            OperationMetrics metrics,
            OperationNames names,
            OperationTracing tracing,
            Clock clock) {
        this.vertx = vertx;
        this.engine = engine;
        this.workers = workers;
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
        return run(operation, context, null)
                .onFailure(ApiException.class)
                .recoverWithItem(e -> RunResult.fault((ApiException) e))
                .map(result -> responses.answer(result, operation.cost(), context))
                .onItem()
                .invoke(answer -> metrics.answered(operation, answer.hasErrors(), began));
    }

    @Override
    public Uni<TopicSubscription> subscribe(PreparedOperation operation, RequestContext context) {
        SubscriptionCall call = SubscriptionCall.join();
        return run(operation, context, call).map(result -> {
            TopicSubscription topic = call.topic();
            if (topic != null) {
                return topic;
            }
            Throwable refusal = call.refusal();
            throw refusal != null ? Faults.of(refusal, context.traceId()) : Responses.firstFault(result);
        });
    }

    @Override
    public Uni<Buffer> frame(PreparedOperation operation, RequestContext context, LiveEvent event) {
        return run(operation, context, SubscriptionCall.frame(event)).map(result -> responses.frame(result, context));
    }

    private Uni<RunResult> run(PreparedOperation operation, RequestContext context, @Nullable SubscriptionCall call) {
        return Uni.createFrom().emitter(emitter -> {
            Context caller = vertx.getOrCreateContext();
            Context own = Objects.requireNonNull(VertxContext.createNewDuplicatedContext(caller));
            VertxContextSafetyToggle.setContextSafe(own, true);
            // Begun here, where the caller's span is under way.
            OperationTrace trace = tracing.began(operation.type(), names.known(operation.operationName()));
            var answer = new OperationAnswer(emitter, caller, trace, !operation.isMutation());
            answer.expectBy(vertx, remainingMillis(context), LOST_AFTER_MILLIS);
            own.runOnContext(
                    v -> begin(new Begun(operation, context, call, trace), new OperationLane(own, workers), answer));
        });
    }

    /** What begins to run, and for whom. */
    private record Begun(
            PreparedOperation operation,
            RequestContext context,
            @Nullable SubscriptionCall call,
            OperationTrace trace) {}

    private void begin(Begun begun, OperationLane lane, OperationAnswer answer) {
        if (answer.isAbandoned()) {
            // The deadline passed while it waited for its event loop.
            answer.end(RunResult.fault(new ApiException(ErrorCode.DEADLINE_EXCEEDED)));
            return;
        }
        RequestContext context = begun.context();
        ManagedContext requests = Arc.container().requestContext();
        running.began();
        answer.onEnd(() -> lane.run(() -> release(requests)));
        try {
            begun.trace().enter();
            // Kept by the operation's own context: every line it logs, on whatever thread, names the trace of its
            // errors.
            MDC.put("traceId", context.traceId());
            requests.activate();
            currentRequest.set(context, begun.operation(), begun.call());
            identity.setIdentity(ViewerIdentity.of(context.viewer()));
            var runContext = new RunContext(
                    begun.operation().coerced(),
                    lane,
                    answer::isAbandoned,
                    new OperationFaults(context.traceId()),
                    begun.trace().resolvers());
            engine.run(begun.operation().plan(), runContext, answer::end);
        } catch (Throwable e) {
            answer.end(RunResult.fault(Faults.of(e, context.traceId())));
        }
    }

    private void release(ManagedContext requests) {
        try {
            requests.terminate();
        } finally {
            running.ended();
        }
    }

    private long remainingMillis(RequestContext context) {
        return Math.max(1, Duration.between(clock.instant(), context.deadline()).toMillis());
    }
}
