package io.parta.platform.graphql.execution;

import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;

/** Operations under way on this instance, those of clients that left included: a stop waits for them. */
@Singleton
public class RunningOperations {

    private final AtomicInteger count = new AtomicInteger();

    public int count() {
        return count.get();
    }

    void began() {
        count.incrementAndGet();
    }

    void ended() {
        count.decrementAndGet();
    }
}
