package io.parta.platform.graphql.execution.resolver;

import io.parta.platform.graphql.execution.ViewerIndependent;
import io.smallrye.graphql.schema.model.Execute;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Schema;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/**
 * A method of a bean: a query, a mutation, a subscription, or a field of its {@code @Source}. The bean is called as the
 * container gives it, so its interceptors (validation, security, transactions) run.
 */
public final class ResolverMethod implements FieldResolver {

    /** What the method takes of the level's parents. */
    public enum Sources {
        /** Nothing: a root field. */
        NONE,
        /** One parent: a call for each. */
        ONE,
        /** All parents as a list: one call, answering a list of equal length in the same order. */
        ALL
    }

    private final Sources sources;
    private final boolean blocking;
    private final boolean viewerIndependent;
    private final ArgumentBinder arguments;
    private final MethodHandle handle;

    private ResolverMethod(
            Sources sources,
            boolean blocking,
            boolean viewerIndependent,
            ArgumentBinder arguments,
            MethodHandle handle) {
        this.sources = sources;
        this.blocking = blocking;
        this.viewerIndependent = viewerIndependent;
        this.arguments = arguments;
        this.handle = handle;
    }

    static ResolverMethod of(Operation operation, Sources sources, Schema schema, Function<Class<?>, Object> beans) {
        String name = operation.getClassName() + "." + operation.getMethodName();
        Method method = Methods.of(operation);
        boolean asynchronous = isAsynchronous(method.getReturnType());
        Execute execute = operation.getExecute();
        if (execute == Execute.RUN_ON_VIRTUAL_THREAD) {
            throw new IllegalStateException(name + " asks for a virtual thread: make it @Blocking, or return a Uni");
        }
        boolean blocking = asynchronous ? execute == Execute.BLOCKING : execute != Execute.NON_BLOCKING;
        boolean independent = method.isAnnotationPresent(ViewerIndependent.class);
        Object bean = beans.apply(method.getDeclaringClass());
        try {
            MethodHandle handle = MethodHandles.publicLookup()
                    .unreflect(method)
                    .bindTo(bean)
                    .asFixedArity()
                    .asSpreader(Object[].class, method.getParameterCount())
                    .asType(MethodType.methodType(Object.class, Object[].class));
            return new ResolverMethod(
                    sources, blocking, independent, ArgumentBinder.of(operation, method, schema), handle);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(name + " cannot be called: make the class and the method public", e);
        }
    }

    public Sources sources() {
        return sources;
    }

    /** Whether the method may block its thread, so that a worker calls it. */
    public boolean isBlocking() {
        return blocking;
    }

    boolean isDeclaredViewerIndependent() {
        return viewerIndependent;
    }

    /**
     * Arguments of a call, without the source.
     *
     * @param coerced values as graphql-java coerced them; an absent argument has no key
     */
    public @Nullable Object[] bind(Map<String, @Nullable Object> coerced) {
        return arguments.bind(coerced);
    }

    /**
     * Calls the method.
     *
     * @param source the parent, the list of parents, or null for a root field
     * @param bound what {@link #bind} answered; it is not changed
     * @return what the method returned: a value, or a Uni, Multi, Publisher or CompletionStage of it
     */
    public @Nullable Object call(@Nullable Object source, @Nullable Object[] bound) throws Throwable {
        @Nullable Object[] parameters = bound;
        int at = arguments.sourcePosition();
        if (at >= 0) {
            parameters = bound.clone();
            parameters[at] = source;
        }
        return (@Nullable Object) handle.invokeExact(parameters);
    }

    private static boolean isAsynchronous(Class<?> type) {
        return Uni.class.isAssignableFrom(type)
                || Multi.class.isAssignableFrom(type)
                || Publisher.class.isAssignableFrom(type)
                || CompletionStage.class.isAssignableFrom(type);
    }
}
