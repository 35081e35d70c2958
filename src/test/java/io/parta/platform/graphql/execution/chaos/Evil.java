package io.parta.platform.graphql.execution.chaos;

import java.io.Serial;

/** An exception that throws when it is looked at. */
final class Evil extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    @Override
    public String getMessage() {
        throw new IllegalStateException("evil message");
    }

    @Override
    public synchronized Throwable getCause() {
        throw new NoClassDefFoundError("evil cause");
    }

    @Override
    public String toString() {
        throw new IllegalStateException("evil text");
    }
}
