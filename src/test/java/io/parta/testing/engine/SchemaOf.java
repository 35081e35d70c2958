package io.parta.testing.engine;

import graphql.schema.GraphQLSchema;
import io.smallrye.graphql.bootstrap.Bootstrap;
import io.smallrye.graphql.schema.SchemaBuilder;
import io.smallrye.graphql.schema.model.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.Index;
import org.jboss.jandex.IndexView;

/**
 * The schema of a few API classes, built by SmallRye as Quarkus lets it build the service's. The classes do not carry
 * {@code @GraphQLApi}, which would put them into the schema of every {@code @QuarkusTest}; they are public, and so is what
 * they take and answer.
 *
 * @param model SmallRye's model: operations, batch operations, fields, classes
 * @param graphql graphql-java's schema of it
 */
public record SchemaOf(Schema model, GraphQLSchema graphql) {

    private static final DotName GRAPHQL_API = DotName.createSimple(GraphQLApi.class);

    static {
        // As Quarkus sets it for a schema without federation; outside of it SmallRye's default is another.
        System.setProperty("smallrye.graphql.federation.enabled", "false");
    }

    /**
     * Builds the schema of these classes: what they name and what is nested in them is found by itself; a type that
     * nothing names (an implementation of an interface, in a file of its own) is given too.
     */
    public static SchemaOf classes(List<Class<?>> apis, Class<?>... types) {
        IndexView index = index(Stream.concat(apis.stream(), Stream.of(types)).toList());
        List<AnnotationInstance> marks = apis.stream()
                .map(api -> AnnotationInstance.create(
                        GRAPHQL_API, index.getClassByName(DotName.createSimple(api.getName())), new AnnotationValue[0]))
                .toList();
        Schema model = SchemaBuilder.build(marked(index, marks));
        return new SchemaOf(model, Bootstrap.bootstrap(model, true));
    }

    private static IndexView marked(IndexView index, List<AnnotationInstance> marks) {
        return (IndexView) Proxy.newProxyInstance(
                SchemaOf.class.getClassLoader(), new Class<?>[] {IndexView.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getAnnotations") && GRAPHQL_API.equals(arguments[0])) {
                        return marks;
                    }
                    try {
                        return method.invoke(index, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static IndexView index(List<Class<?>> roots) {
        Set<Class<?>> seen = new LinkedHashSet<>();
        Deque<Class<?>> open = new ArrayDeque<>(roots);
        while (!open.isEmpty()) {
            Class<?> type = open.poll();
            if (type.getName().startsWith("io.parta.") && seen.add(type)) {
                named(type).forEach(reached -> classesOf(reached, open));
            }
        }
        try {
            return Index.of(seen);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Types that a class names in its head, its members and their signatures. */
    private static Stream<Type> named(Class<?> type) {
        List<Type> named = new ArrayList<>(List.of(type.getDeclaredClasses()));
        named.addAll(List.of(type.getGenericInterfaces()));
        Stream.of(type.getGenericSuperclass(), type.getEnclosingClass())
                .filter(Objects::nonNull)
                .forEach(named::add);
        if (type.isSealed()) {
            named.addAll(List.of(type.getPermittedSubclasses()));
        }
        for (Field field : type.getDeclaredFields()) {
            named.add(field.getGenericType());
        }
        for (Method method : type.getDeclaredMethods()) {
            named.add(method.getGenericReturnType());
            named.addAll(List.of(method.getGenericParameterTypes()));
        }
        return named.stream();
    }

    private static void classesOf(Type type, Deque<Class<?>> found) {
        if (type instanceof Class<?> named) {
            found.add(named.isArray() ? named.getComponentType() : named);
        } else if (type instanceof ParameterizedType parameterized) {
            found.add((Class<?>) parameterized.getRawType());
            Stream.of(parameterized.getActualTypeArguments()).forEach(argument -> classesOf(argument, found));
        } else if (type instanceof WildcardType wildcard) {
            Stream.of(wildcard.getUpperBounds()).forEach(bound -> classesOf(bound, found));
        } else if (type instanceof GenericArrayType array) {
            classesOf(array.getGenericComponentType(), found);
        }
    }
}
