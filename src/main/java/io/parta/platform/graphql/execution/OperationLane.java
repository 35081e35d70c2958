package io.parta.platform.graphql.execution;

import io.parta.platform.graphql.execution.run.Lane;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

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

    @Override
    public void runBlocking(Runnable task) {
        workers.run(task);
    }
}
