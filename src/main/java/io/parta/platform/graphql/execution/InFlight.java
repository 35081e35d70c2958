package io.parta.platform.graphql.execution;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Counts what has begun and not ended, for whoever has to wait for the end of all of it. */
public final class InFlight {

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

    public void began() {
        lock.lock();
        try {
            count++;
        } finally {
            lock.unlock();
        }
    }

    public void ended() {
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

    /**
     * Blocks its thread, so only for the thread that stops the service.
     *
     * @return how many had not ended when the patience did
     */
    public int awaitIdle(long patienceMillis) throws InterruptedException {
        lock.lock();
        try {
            long leftNanos = TimeUnit.MILLISECONDS.toNanos(patienceMillis);
            while (count > 0 && leftNanos > 0) {
                leftNanos = idle.awaitNanos(leftNanos);
            }
            return count;
        } finally {
            lock.unlock();
        }
    }
}
