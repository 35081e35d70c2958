package io.parta.platform.graphql.execution.resolver;

import io.parta.platform.graphql.error.ApiException;
import io.parta.platform.graphql.error.ErrorCode;
import io.smallrye.graphql.schema.model.Argument;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Schema;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Turns the coerced arguments of a field into the parameters of its method. */
final class ArgumentBinder {

    private static final Logger LOG = Logger.getLogger(ArgumentBinder.class);

    /** A parameter; the {@code @Source} has no binder. */
    private record Parameter(String name, @Nullable InputBinder binder) {}

    private final String method;
    private final Parameter[] parameters;
    private final int sourcePosition;

    private ArgumentBinder(String method, Parameter[] parameters, int sourcePosition) {
        this.method = method;
        this.parameters = parameters;
        this.sourcePosition = sourcePosition;
    }

    /**
     * @param method the method that the operation names; its parameters are the operation's arguments, in order
     * @throws IllegalStateException naming the argument that cannot be bound, and why
     */
    static ArgumentBinder of(Operation operation, Method method, Schema schema) {
        String name = method.getDeclaringClass().getSimpleName() + "." + method.getName();
        List<Argument> arguments = operation.getArguments();
        Type[] types = method.getGenericParameterTypes();
        if (types.length != arguments.size()) {
            throw new IllegalStateException(name + " has a parameter that is no argument of the schema");
        }
        var binders = new InputBinders(schema);
        var parameters = new Parameter[types.length];
        int sourcePosition = -1;
        for (int i = 0; i < types.length; i++) {
            Argument argument = arguments.get(i);
            InputBinder binder = null;
            if (argument.isSourceArgument()) {
                sourcePosition = i;
            } else {
                binder = binders.of(types[i], argument, argument.getName());
            }
            parameters[i] = new Parameter(argument.getName(), binder);
        }
        return new ArgumentBinder(name, parameters, sourcePosition);
    }

    /** Where the caller puts the source; -1 for a method without one. */
    int sourcePosition() {
        return sourcePosition;
    }

    /**
     * @param coerced the values as graphql-java coerced them; an absent argument has no key
     * @return the parameters in order, null at the place of the source
     * @throws ApiException with INVALID_INPUT for a value that its Java class does not take
     */
    @Nullable
    Object[] bind(Map<String, @Nullable Object> coerced) {
        @Nullable Object[] bound = new @Nullable Object[parameters.length];
        for (int i = 0; i < bound.length; i++) {
            InputBinder binder = parameters[i].binder();
            if (binder != null) {
                bound[i] = bind(binder, parameters[i].name(), coerced);
            }
        }
        return bound;
    }

    private @Nullable Object bind(InputBinder binder, String name, Map<String, @Nullable Object> coerced) {
        try {
            return binder.bind(coerced.get(name));
        } catch (ApiException | Error e) {
            throw e;
        } catch (Throwable e) {
            // Its message may hold the value: only what happened is told, and only to whoever looks for it.
            LOG.debugf(
                    "Argument %s of %s is refused: %s",
                    name, method, e.getClass().getName());
            throw new ApiException(ErrorCode.INVALID_INPUT);
        }
    }
}
