package io.parta.platform.live;

import static java.util.Objects.requireNonNull;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The event loop that a share of the topics lives on: their state is touched there only, so it needs no locks. What
 * waits (PostgreSQL, a resolver) runs on a context of its own and comes back here.
 */
final class Lane {

    private final Vertx vertx;
    private final Context context;

    Lane(Vertx vertx) {
        this.vertx = vertx;
        this.context = ((VertxInternal) vertx).createEventLoopContext();
    }

    void run(Runnable task) {
        context.runOnContext(v -> task.run());
    }

    /** Runs the task here later; must be called here. */
    long after(long millis, Runnable task) {
        return vertx.setTimer(Math.max(1, millis), t -> task.run());
    }

    void cancel(long timer) {
        vertx.cancelTimer(timer);
    }

    /** Starts the work on a safe duplicated context, where request scopes and sessions may live; answers come here. */
    <T> void call(Supplier<Uni<T>> work, Consumer<T> done, Consumer<Throwable> failed) {
        Context own = requireNonNull(VertxContext.createNewDuplicatedContext(context));
        VertxContextSafetyToggle.setContextSafe(own, true);
        own.runOnContext(v -> Uni.createFrom()
                .deferred(work::get)
                .subscribe()
                .with(item -> run(() -> done.accept(item)), failure -> run(() -> failed.accept(failure))));
    }
}
