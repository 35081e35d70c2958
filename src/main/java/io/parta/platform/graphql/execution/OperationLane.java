package io.parta.platform.graphql.execution;

import io.parta.platform.graphql.execution.run.Lane;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import java.util.Objects;

/** An operation's own Vert.x context, on its event loop. */
final class OperationLane implements Lane {

    private final Context context;
    private final BlockingWorkers workers;

    OperationLane(Context context, BlockingWorkers workers) {
        this.context = context;
        this.workers = workers;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // a context is its own identity
    public void run(Runnable task) {
        if (Vertx.currentContext() == context && Context.isOnEventLoopThread()) {
            task.run();
        } else {
            context.runOnContext(v -> task.run());
        }
    }

    /**
     * A worker has a Vert.x context of its own, with what the operation's holds. Were it the same, it would be used by two
     * threads at once: and while the event loop completes there what another operation waits for, that operation's request
     * context stands in its place, for the worker to see (decision 0112).
     */
    @Override
    public void runBlocking(Runnable task) {
        var apart = (ContextInternal) Objects.requireNonNull(VertxContext.createNewDuplicatedContext(context));
        apart.localContextData().putAll(((ContextInternal) context).localContextData());
        workers.run(() -> apart.dispatch(task));
    }
}
