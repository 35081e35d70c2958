package io.parta.platform.graphql.execution.differential;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLUnionType;
import graphql.schema.TypeResolver;
import io.parta.testing.engine.SchemaOf;
import io.smallrye.graphql.schema.model.Argument;
import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Schema;
import io.smallrye.graphql.schema.model.Type;
import io.smallrye.mutiny.Uni;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Data fetchers as one would write them in an afternoon: a reflective call for each object and field, batch methods with
 * one source, every answer awaited on the spot. They share nothing with the engine, so they are wrong in other ways.
 */
final class NaiveFetchers {

    private final Schema model;
    private final GraphQLSchema schema;
    private final Function<Class<?>, Object> beans;

    private NaiveFetchers(SchemaOf built, Function<Class<?>, Object> beans) {
        this.model = built.model();
        this.schema = built.graphql();
        this.beans = beans;
    }

    /** The schema with these fetchers instead of SmallRye's. */
    static GraphQLSchema wire(SchemaOf built, Function<Class<?>, Object> beans) {
        var fetchers = new NaiveFetchers(built, beans);
        return built.graphql().transform(builder -> builder.codeRegistry(fetchers.registry()));
    }

    private GraphQLCodeRegistry registry() {
        var registry = GraphQLCodeRegistry.newCodeRegistry();
        for (GraphQLNamedType type : schema.getAllTypesAsList()) {
            if (type instanceof GraphQLObjectType object && !type.getName().startsWith("__")) {
                object.getFields()
                        .forEach(field -> registry.dataFetcher(
                                FieldCoordinates.coordinates(type.getName(), field.getName()),
                                fetcher(type.getName(), field.getName())));
            } else if (type instanceof GraphQLInterfaceType abstractType) {
                registry.typeResolver(abstractType, byClass());
            } else if (type instanceof GraphQLUnionType union) {
                registry.typeResolver(union, byClass());
            }
        }
        return registry.build();
    }

    private TypeResolver byClass() {
        return environment -> {
            String className = environment.getObject().getClass().getName();
            return model.getTypes().values().stream()
                    .filter(type -> type.getClassName().equals(className))
                    .map(type -> schema.getObjectType(type.getName()))
                    .findFirst()
                    .orElse(null);
        };
    }

    private DataFetcher<?> fetcher(String typeName, String field) {
        if (typeName.equals("Query")) {
            return method(named(model.getQueries(), field), false);
        }
        if (typeName.equals("Mutation")) {
            return method(named(model.getMutations(), field), false);
        }
        Type type = model.getTypes().get(typeName);
        if (type.getOperations().containsKey(field)) {
            return method(type.getOperations().get(field), false);
        }
        if (type.getBatchOperations().containsKey(field)) {
            return method(type.getBatchOperations().get(field), true);
        }
        return property(type.getFields().get(field), type.getClassName());
    }

    private static Operation named(Set<Operation> operations, String name) {
        return operations.stream()
                .filter(operation -> operation.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private DataFetcher<?> property(Field field, String owner) {
        return environment -> {
            Class<?> type = Class.forName(owner);
            Object value = field.getMethodName() == null
                    ? type.getField(field.getPropertyName()).get(environment.getSource())
                    : invoke(type.getMethod(field.getMethodName()), environment.getSource());
            return NaiveOutputs.convert(value, field);
        };
    }

    private DataFetcher<?> method(Operation operation, boolean batch) {
        return environment -> {
            Class<?> api = Class.forName(operation.getClassName());
            Method method = Arrays.stream(api.getMethods())
                    .filter(candidate -> candidate.getName().equals(operation.getMethodName()))
                    .findFirst()
                    .orElseThrow();
            Object answer = await(invoke(method, beans.apply(api), arguments(operation, method, batch, environment)));
            return NaiveOutputs.convert(batch ? only((List<?>) answer) : answer, operation);
        };
    }

    private static Object[] arguments(
            Operation operation, Method method, boolean batch, DataFetchingEnvironment environment)
            throws ReflectiveOperationException {
        Object[] arguments = new Object[method.getParameterCount()];
        for (int i = 0; i < arguments.length; i++) {
            Argument argument = operation.getArguments().get(i);
            if (argument.isSourceArgument()) {
                arguments[i] = batch ? Arrays.asList((Object) environment.getSource()) : environment.getSource();
            } else {
                Object value = environment.getArgument(argument.getName());
                NaiveInputs.requireNoNull(
                        environment
                                .getFieldDefinition()
                                .getArgument(argument.getName())
                                .getType(),
                        value);
                arguments[i] = NaiveInputs.convert(value, method.getGenericParameterTypes()[i]);
            }
        }
        return arguments;
    }

    private static @Nullable Object only(List<?> answers) {
        if (answers.size() != 1) {
            throw new IllegalStateException("One source, " + answers.size() + " answers");
        }
        return answers.get(0);
    }

    private static @Nullable Object invoke(Method method, Object target, Object... arguments) throws Exception {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static @Nullable Object await(@Nullable Object answer) throws Exception {
        if (answer instanceof Uni<?> uni) {
            return uni.await().atMost(Duration.ofSeconds(10));
        }
        if (answer instanceof CompletionStage<?> stage) {
            return stage.toCompletableFuture().get(10, TimeUnit.SECONDS);
        }
        return answer;
    }
}
