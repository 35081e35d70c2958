package io.parta.platform.graphql.execution.resolver;

import io.smallrye.graphql.schema.model.Argument;
import io.smallrye.graphql.schema.model.Operation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;

/** Finds the classes and methods that SmallRye's model names. */
final class Methods {

    private Methods() {}

    static Class<?> load(String className) {
        try {
            return Class.forName(className, false, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(className + " of the schema's model is not on the class path", e);
        }
    }

    /** The one public method of the operation's name and parameters. */
    static Method of(Operation operation) {
        List<String> parameters =
                operation.getArguments().stream().map(Methods::parameterClass).toList();
        return Arrays.stream(load(operation.getClassName()).getMethods())
                .filter(method -> method.getName().equals(operation.getMethodName()) && !method.isBridge())
                .filter(method -> Arrays.stream(method.getParameterTypes())
                        .map(Class::getName)
                        .toList()
                        .equals(parameters))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("%s.%s(%s) is not a public method"
                        .formatted(
                                operation.getClassName(), operation.getMethodName(), String.join(", ", parameters))));
    }

    private static String parameterClass(Argument argument) {
        return argument.hasWrapper()
                ? argument.getWrapper().getWrapperClassName()
                : argument.getReference().getClassName();
    }
}
