package io.parta.platform.graphql.execution.chaos;

/** How a resolver, a list or a getter behaves. */
public enum How {
    FINE,
    NULL,
    THROWS,
    THROWS_ERROR,
    THROWS_NEITHER,
    THROWS_EVIL,
    FAILS,
    NULL_INSTEAD_OF_A_PROMISE,
    TWICE,
    FROM_MANY_THREADS,
    FROM_A_FOREIGN_THREAD,
    OF_ANOTHER_CLASS,
    SHORT,
    LONG,
    WITH_NULLS,
    ENDLESS,
    ENDLESS_NULLS,
    WITHOUT_ITERATOR,
    FAILING_AT_ONCE,
    FAILING_LATER,
    NEVER;

    /** Whether the resolver answers, with whatever. */
    public boolean answers() {
        return this != NEVER;
    }
}
