package io.parta.platform.graphql.execution;

import jakarta.inject.Singleton;

/** Operations under way on this instance, those of clients that left included. */
@Singleton
public class RunningOperations {

    private final InFlight operations = new InFlight();

    public int count() {
        return operations.count();
    }

    /** For the thread that stops the service: see {@link InFlight#awaitIdle}. */
    public int awaitIdle(long patienceMillis) throws InterruptedException {
        return operations.awaitIdle(patienceMillis);
    }

    void began() {
        operations.began();
    }

    void ended() {
        operations.ended();
    }
}
