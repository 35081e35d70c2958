package io.parta.platform.graphql.execution;

import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads, named {@code parta-resolver}, of resolvers that block: a bounded number with a bounded queue. */
@Singleton
class BlockingWorkers {

    private final WorkerExecutor workers;
    private final int most;
    private final AtomicInteger taken = new AtomicInteger();

    @Inject
    BlockingWorkers(Vertx vertx, EngineConfig config) {
        workers = vertx.createSharedWorkerExecutor("parta-resolver", config.blockingWorkers());
        most = config.blockingWorkers() + config.blockingQueue();
    }

    /**
     * Runs the task on a worker.
     *
     * @throws RejectedExecutionException when the queue is full
     */
    void run(Runnable task) {
        if (taken.incrementAndGet() > most) {
            taken.decrementAndGet();
            throw new RejectedExecutionException("Too many blocking resolvers wait");
        }
        try {
            workers.executeBlocking(() -> done(task), false);
        } catch (RuntimeException closed) {
            taken.decrementAndGet();
            throw closed;
        }
    }

    private boolean done(Runnable task) {
        try {
            task.run();
            return true;
        } finally {
            taken.decrementAndGet();
        }
    }

    /** Tasks that run or wait. */
    int taken() {
        return taken.get();
    }

    @PreDestroy
    void close() {
        workers.close().isComplete();
    }
}
