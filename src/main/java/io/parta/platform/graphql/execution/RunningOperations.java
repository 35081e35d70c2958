package io.parta.platform.graphql.execution;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/** Operations under way on this instance, those of clients that left included: a stop waits for them. */
@Singleton
public class RunningOperations {

    private static final Logger LOG = Logger.getLogger(RunningOperations.class);
    private static final int LONGEST_WAIT_SECONDS = 10;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition idle = lock.newCondition();
    private int count;

    public int count() {
        lock.lock();
        try {
            return count;
        } finally {
            lock.unlock();
        }
    }

    void began() {
        lock.lock();
        try {
            count++;
        } finally {
            lock.unlock();
        }
    }

    void ended() {
        lock.lock();
        try {
            count--;
            if (count == 0) {
                idle.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Before the pools close: a command whose client has gone still ends its transaction. */
    void awaitIdle(@Observes @Priority(1) ShutdownEvent event) throws InterruptedException {
        lock.lock();
        try {
            long left = TimeUnit.SECONDS.toNanos(LONGEST_WAIT_SECONDS);
            while (count > 0 && left > 0) {
                left = idle.awaitNanos(left);
            }
            if (count > 0) {
                LOG.warnf("%d operations were cut by the stop", count);
            }
        } finally {
            lock.unlock();
        }
    }
}
