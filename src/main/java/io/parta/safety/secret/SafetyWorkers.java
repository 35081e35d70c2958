package io.parta.safety.secret;

import io.parta.platform.graphql.error.ApiException;
import io.parta.platform.graphql.error.ErrorCode;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * The two threads, named {@code parta-safety}, of what costs the processor much: a few wait, more are UNAVAILABLE. A thread
 * works for nobody but the task; what follows it is back on the context of the request.
 */
@ApplicationScoped
public class SafetyWorkers {

    private static final int THREADS = 2;
    private static final int WAITING = 64;

    private final ThreadPoolExecutor workers;

    SafetyWorkers() {
        var number = new AtomicInteger();
        workers = new ThreadPoolExecutor(
                THREADS, THREADS, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), task -> {
                    var thread = new Thread(task, "parta-safety-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        workers.allowCoreThreadTimeOut(true);
    }

    /** What the task works out. */
    public <T> Uni<T> run(Supplier<T> task) {
        return Uni.createFrom().deferred(() -> {
            Context context = Vertx.currentContext();
            Uni<T> result = Uni.createFrom()
                    .item(task)
                    .runSubscriptionOn(workers)
                    .onFailure(RejectedExecutionException.class)
                    .transform(full -> new ApiException(ErrorCode.UNAVAILABLE));
            return context == null ? result : result.emitOn(next -> context.runOnContext(nothing -> next.run()));
        });
    }

    @PreDestroy
    void close() {
        workers.shutdownNow();
    }
}
