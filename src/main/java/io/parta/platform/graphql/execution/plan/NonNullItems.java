package io.parta.platform.graphql.execution.plan;

import graphql.execution.NonNullableValueCoercedAsNullException;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a null in a list of non-null items. A variable that may be null stands in such a list when it has a default; sent
 * as null it passes graphql-java's coercion, which looks at whole arguments and at fields of inputs only.
 */
final class NonNullItems {

    private NonNullItems() {}

    /** @throws NonNullableValueCoercedAsNullException as graphql-java does for an argument */
    static void check(List<GraphQLArgument> arguments, Map<String, @Nullable Object> coerced) {
        for (GraphQLArgument argument : arguments) {
            Object value = coerced.get(argument.getName());
            if (value != null) {
                check(argument.getType(), value);
            }
        }
    }

    private static void check(GraphQLType type, @Nullable Object value) {
        if (value == null) {
            if (type instanceof GraphQLNonNull) {
                throw new NonNullableValueCoercedAsNullException(type);
            }
            return;
        }
        GraphQLType nullable = type instanceof GraphQLNonNull wrapped ? wrapped.getWrappedType() : type;
        if (nullable instanceof GraphQLList list && value instanceof Collection<?> items) {
            items.forEach(item -> check(list.getWrappedType(), item));
        } else if (nullable instanceof GraphQLInputObjectType input && value instanceof Map<?, ?> fields) {
            for (GraphQLInputObjectField field : input.getFieldDefinitions()) {
                if (fields.containsKey(field.getName())) {
                    check(field.getType(), fields.get(field.getName()));
                }
            }
        }
    }
}
