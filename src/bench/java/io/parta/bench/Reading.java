package io.parta.bench;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The cheapest way in which graphql-java can read a property: a method reference, and no environment of the field. */
record Reading<S>(Class<S> type, Function<S, @Nullable Object> property) implements LightDataFetcher<Object> {

    @Override
    public @Nullable Object get(
            GraphQLFieldDefinition field, Object source, Supplier<DataFetchingEnvironment> environment) {
        return property.apply(type.cast(source));
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) {
        return property.apply(type.cast(environment.getSource()));
    }
}
