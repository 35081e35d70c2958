package io.parta.platform.graphql.execution.run;

/** The one thread at a time that a run lives on. */
public interface Lane {

    /** Runs the task at once when called on the lane, else there and later. */
    void run(Runnable task);

    /** Runs a task that may block its thread on a named worker of a bounded pool; the task's end is its own to tell. */
    void runBlocking(Runnable task);
}
