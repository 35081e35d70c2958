package io.parta.platform.graphql.execution;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.execution.CoercedVariables;
import io.parta.platform.graphql.error.ApiException;
import io.parta.platform.graphql.execution.ExecutionEngine.ExecutionAnswer;
import io.parta.platform.graphql.execution.chaos.AnswerShape;
import io.parta.platform.graphql.execution.observe.OperationTrace;
import io.parta.platform.graphql.execution.plan.OperationPlan;
import io.parta.platform.graphql.execution.run.ResolverObserver;
import io.parta.platform.graphql.execution.run.RunContext;
import io.parta.platform.graphql.execution.run.RunResult;
import io.parta.platform.identity.Viewer;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.context.SmallRyeContextManagerProvider;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The engine over the schema of a few classes, run as the service runs it, but without its container. */
final class TestRuns implements AutoCloseable {

    static final long LONG_MILLIS = 30_000;
    static final long LOST_AFTER_MILLIS = 40;

    private static final RequestContext CONTEXT =
            new RequestContext(Viewer.ANONYMOUS, Locale.ENGLISH, "", "trace", Instant.MAX, null, false);
    private static final PreparedOperation.Cost COST = new PreparedOperation.Cost(1, 1, Instant.EPOCH);

    final EngineOf engine;
    final InFlight running = new InFlight();
    /** Calls of resolvers that began and have not ended. */
    final AtomicInteger openCalls = new AtomicInteger();
    /** What the engine did that it must never do. */
    final AtomicInteger offences = new AtomicInteger();

    private final Vertx vertx = Vertx.vertx();
    final BlockingWorkers workers;
    private final Responses responses = new Responses(new ErrorEntries());

    TestRuns(List<Class<?>> apis, EngineConfig config, Class<?>... types) {
        // Made here, because two event loops that ask for it first at the same time fail.
        SmallRyeContextManagerProvider.getManager();
        engine = new EngineOf(apis, EngineOf::made, config.answerBytes(), types);
        workers = new BlockingWorkers(vertx, config);
    }

    OperationPlan plan(String text) {
        return engine.operation(text).plan();
    }

    /** The answer to an operation without variables, whose deadline is far. */
    JsonObject answerTo(String text) throws Exception {
        OperationPlan plan = plan(text);
        JsonObject answer =
                run(plan, LONG_MILLIS).get(20, TimeUnit.SECONDS).body().toJsonObject();
        assertThat(AnswerShape.problem(plan, answer.encode().getBytes(StandardCharsets.UTF_8)))
                .as("%s%n%s", text, answer)
                .isNull();
        return answer;
    }

    /** Runs an operation without variables on an event loop of Vert.x' choice. */
    CompletableFuture<ExecutionAnswer> run(OperationPlan plan, long deadlineMillis) {
        var answered = new CompletableFuture<ExecutionAnswer>();
        start(plan, deadlineMillis, answered, cancellable -> {});
        return answered;
    }

    /** Runs an operation for a client that may leave. */
    Cancellable start(OperationPlan plan) throws Exception {
        var started = new CompletableFuture<Cancellable>();
        start(plan, LONG_MILLIS, new CompletableFuture<>(), started::complete);
        return started.get(20, TimeUnit.SECONDS);
    }

    private void start(
            OperationPlan plan,
            long deadlineMillis,
            CompletableFuture<ExecutionAnswer> answered,
            Consumer<Cancellable> started) {
        Context caller = ((VertxInternal) vertx).createEventLoopContext();
        caller.runOnContext(v -> started.accept(result(plan, caller, deadlineMillis)
                .onFailure(ApiException.class)
                .recoverWithItem(e -> RunResult.fault((ApiException) e))
                .map(result -> responses.answer(result, COST, CONTEXT))
                .subscribe()
                .with(
                        answer -> {
                            if (!answered.complete(answer)) {
                                offences.incrementAndGet();
                            }
                        },
                        answered::completeExceptionally)));
    }

    private Uni<RunResult> result(OperationPlan plan, Context caller, long deadlineMillis) {
        return Uni.createFrom().emitter(emitter -> {
            Context own = Objects.requireNonNull(VertxContext.createNewDuplicatedContext(caller));
            var answer = new OperationAnswer(emitter, caller, OperationTrace.NONE, !plan.isMutation());
            answer.expectBy(vertx, deadlineMillis, LOST_AFTER_MILLIS);
            own.runOnContext(v -> begin(plan, own, answer));
        });
    }

    private void begin(OperationPlan plan, Context own, OperationAnswer answer) {
        running.began();
        var lane = new OperationLane(own, workers);
        answer.onEnd(() -> lane.run(running::ended));
        var ends = new AtomicInteger();
        var context = new RunContext(
                CoercedVariables.emptyVariables(),
                lane,
                answer::isAbandoned,
                new OperationFaults("trace"),
                new Observer(own));
        engine.engine.run(plan, context, result -> {
            if (ends.incrementAndGet() > 1 || Vertx.currentContext() != own) {
                offences.incrementAndGet();
            }
            answer.end(result);
        });
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    static EngineConfig config(int answerBytes, int workers, int queue) {
        return new EngineConfig() {
            @Override
            public int answerBytes() {
                return answerBytes;
            }

            @Override
            public int planFields() {
                return 20_000;
            }

            @Override
            public int blockingWorkers() {
                return workers;
            }

            @Override
            public int blockingQueue() {
                return queue;
            }
        };
    }

    /** Sees that calls are told of on the lane alone, and that each ends once. */
    private final class Observer implements ResolverObserver {

        private final Context own;

        Observer(Context own) {
            this.own = own;
        }

        @Override
        public Call began(String coordinate, int objects) {
            onLane();
            openCalls.incrementAndGet();
            var ended = new AtomicInteger();
            return failed -> {
                onLane();
                openCalls.decrementAndGet();
                if (ended.incrementAndGet() > 1) {
                    offences.incrementAndGet();
                }
            };
        }

        private void onLane() {
            @Nullable Context current = Vertx.currentContext();
            if (current != own || !Context.isOnEventLoopThread()) {
                offences.incrementAndGet();
            }
        }
    }
}
