package io.parta.platform.graphql.execution;

import io.parta.platform.graphql.execution.ExecutionEngine.ExecutionAnswer;
import io.parta.platform.graphql.execution.observe.OperationTracing;
import io.parta.platform.identity.RealmRole;
import io.parta.platform.identity.Viewer;
import io.quarkus.arc.Arc;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The service's own runner, over other schemas than the service's. */
@Singleton
class ContainedRuns {

    final RunningOperations running = new RunningOperations();

    private final Vertx vertx;
    private final BlockingWorkers workers;

    @Inject
    CurrentRequest currentRequest;

    @Inject
    CurrentIdentityAssociation identity;

    @Inject
    Responses responses;

    @Inject
    OperationMetrics metrics;

    @Inject
    OperationNames names;

    @Inject
    OperationTracing tracing;

    @Inject
    Clock clock;

    @Inject
    ContainedRuns(Vertx vertx) {
        this.vertx = vertx;
        // A longer queue than the service's: hundreds of requests come at once here.
        workers = new BlockingWorkers(vertx, TestRuns.config(1_000_000, 8, 100_000));
    }

    /** The engine over the beans of these classes. */
    EngineOf engine(List<Class<?>> apis) {
        return new EngineOf(apis, type -> Arc.container().select(type).get(), 1_000_000);
    }

    OperationRunner over(EngineOf engine) {
        return new OperationRunner(
                vertx,
                engine.engine,
                workers,
                currentRequest,
                identity,
                responses,
                running,
                metrics,
                names,
                tracing,
                clock);
    }

    RequestContext context(Viewer viewer) {
        Instant deadline = clock.instant().plusSeconds(60);
        return new RequestContext(viewer, Locale.ENGLISH, "127.0.0.1", TraceId.fresh(), deadline, null, false);
    }

    /** What the Uni came to, subscribed to on an event loop, as transports do it. */
    <T> CompletableFuture<T> onLoop(Supplier<Uni<T>> uni) {
        var result = new CompletableFuture<T>();
        Context caller = ((VertxInternal) vertx).createEventLoopContext();
        caller.runOnContext(v -> uni.get().subscribe().with(result::complete, result::completeExceptionally));
        return result;
    }

    CompletableFuture<ExecutionAnswer> execute(EngineOf engine, String text, Viewer viewer) {
        PreparedOperation operation = engine.operation(text);
        return onLoop(() -> over(engine).execute(operation, context(viewer)));
    }

    static Viewer person(@Nullable RealmRole role) {
        UUID person = UUID.randomUUID();
        return new Viewer(
                Viewer.Kind.PERSON,
                person,
                "client",
                person.toString(),
                null,
                role == null ? Set.of() : Set.of(role),
                Set.of(),
                Instant.MAX);
    }

    static Viewer vendor(String scope) {
        return new Viewer(Viewer.Kind.VENDOR, null, "vendor", "vendor", null, Set.of(), Set.of(scope), Instant.MAX);
    }
}
