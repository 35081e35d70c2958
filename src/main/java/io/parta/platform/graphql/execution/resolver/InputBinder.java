package io.parta.platform.graphql.execution.resolver;

import org.jspecify.annotations.Nullable;

/**
 * Turns a value that graphql-java has coerced (text, number, boolean, list, map) into what a parameter, a component or a
 * setter takes. Binders are made at start and shared by all event loops.
 */
@FunctionalInterface
interface InputBinder {

    /**
     * @param coerced null when it was sent as null or, for parameters, not at all
     * @throws Throwable whatever the class of the input or the parser of the scalar throws: the client's fault
     */
    @Nullable
    Object bind(@Nullable Object coerced) throws Throwable;
}
