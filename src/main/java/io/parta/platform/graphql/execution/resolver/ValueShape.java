package io.parta.platform.graphql.execution.resolver;

import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLType;
import io.parta.platform.graphql.execution.answer.LeafWriter;
import org.jspecify.annotations.Nullable;

/**
 * What a field's type says of its values: {@code [[Int!]]!} is non-null, of items that may be null, of items that may not.
 *
 * @param nonNull whether null is a fault that reaches the parent
 * @param item shape of the items; null when the value is no list
 * @param leaf how a value is written; null for a list and for an object
 */
public record ValueShape(
        boolean nonNull,
        @Nullable ValueShape item,
        @Nullable LeafWriter leaf) {

    /** @param leaf writes the innermost value; null when it is an object */
    static ValueShape of(GraphQLType type, @Nullable LeafWriter leaf) {
        boolean nonNull = type instanceof GraphQLNonNull;
        GraphQLType nullable = type instanceof GraphQLNonNull wrapped ? wrapped.getWrappedType() : type;
        if (nullable instanceof GraphQLList list) {
            return new ValueShape(nonNull, of(list.getWrappedType(), leaf), null);
        }
        assert nullable instanceof GraphQLNamedOutputType;
        return new ValueShape(nonNull, null, leaf);
    }
}
