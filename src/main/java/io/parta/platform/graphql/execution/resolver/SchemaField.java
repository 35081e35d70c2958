package io.parta.platform.graphql.execution.resolver;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;

/**
 * A field of an object type, as far as it is the same for every operation.
 *
 * @param coordinate {@code Type.field}
 * @param possibleTypes object types that its value may be of: none for a leaf, one for an object type, several for an
 *     interface or a union
 */
public record SchemaField(
        String coordinate,
        GraphQLFieldDefinition definition,
        FieldResolver resolver,
        ValueShape shape,
        List<GraphQLObjectType> possibleTypes) {

    /** Whether an object's class decides of which type it is. */
    public boolean isAbstract() {
        return !(GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLObjectType) && !isLeaf();
    }

    public boolean isLeaf() {
        return possibleTypes.isEmpty();
    }
}
