package io.parta.platform.graphql.execution.select;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Where blocking resolvers wait until the test lets them through. */
public final class Gate {

    private static final AtomicInteger WAITING = new AtomicInteger();
    private static final AtomicInteger CALLED = new AtomicInteger();
    private static volatile CountDownLatch latch = new CountDownLatch(0);

    private Gate() {}

    public static void close() {
        CALLED.set(0);
        latch = new CountDownLatch(1);
    }

    public static void open() {
        latch.countDown();
    }

    /** How many wait now. */
    public static int waiting() {
        return WAITING.get();
    }

    /** How many have come since it was closed. */
    public static int called() {
        return CALLED.get();
    }

    static void pass() throws InterruptedException {
        CALLED.incrementAndGet();
        WAITING.incrementAndGet();
        try {
            latch.await();
        } finally {
            WAITING.decrementAndGet();
        }
    }
}
