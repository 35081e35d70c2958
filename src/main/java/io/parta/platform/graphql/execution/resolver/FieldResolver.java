package io.parta.platform.graphql.execution.resolver;

/** Where the value of a field comes from. */
public sealed interface FieldResolver
        permits FieldResolver.TypeName, FieldResolver.Introspection, PropertyReader, ResolverMethod {

    /** {@code __typename}: known when the plan is made. */
    record TypeName() implements FieldResolver {}

    /** {@code __schema} and {@code __type}: answered by graphql-java. */
    record Introspection() implements FieldResolver {}

    /** Whether the value depends on the parent object alone, so that it is read while the answer is written. */
    default boolean isProperty() {
        return this instanceof PropertyReader;
    }

    /** Whether every viewer of one authorisation class gets the same value. */
    default boolean viewerIndependent() {
        return !(this instanceof ResolverMethod method) || method.isDeclaredViewerIndependent();
    }
}
