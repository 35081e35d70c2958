package io.parta.platform.graphql.execution.differential;

import io.parta.platform.graphql.execution.run.Lane;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A thread of its own instead of an event loop. */
final class TestLane implements Lane {

    private final ExecutorService lane = Executors.newSingleThreadExecutor(task -> daemon(task, "lane"));
    private final ExecutorService workers = Executors.newFixedThreadPool(2, task -> daemon(task, "worker"));
    private volatile Thread thread = Thread.currentThread();

    TestLane() {
        lane.execute(() -> thread = Thread.currentThread());
    }

    @Override
    public void run(Runnable task) {
        if (Thread.currentThread() == thread) {
            task.run();
        } else {
            lane.execute(task);
        }
    }

    @Override
    public void runBlocking(Runnable task) {
        workers.execute(task);
    }

    private static Thread daemon(Runnable task, String name) {
        var thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}
