package io.parta.platform.graphql.execution;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.Set;

/**
 * Rules of the schema that the service does not start without. The coercion of these scalars never ends on
 * {@code 1e100000000} (CVE-2026-76763), so no argument has them.
 */
final class SchemaRules {

    private static final Set<String> FORBIDDEN_AS_INPUT = Set.of("Float", "BigInteger", "BigDecimal", "Long");

    private SchemaRules() {}

    static void check(GraphQLSchema schema) {
        for (GraphQLNamedType type : schema.getAllTypesAsList()) {
            if (type.getName().startsWith("__")) {
                continue;
            }
            if (type instanceof GraphQLInputObjectType input) {
                input.getFieldDefinitions().forEach(field -> check(field.getType(), type.getName(), field.getName()));
            } else if (type instanceof GraphQLFieldsContainer fields) {
                fields.getFieldDefinitions().forEach(field -> check(type, field));
            }
        }
    }

    private static void check(GraphQLNamedType type, GraphQLFieldDefinition field) {
        for (GraphQLArgument argument : field.getArguments()) {
            check(argument.getType(), type.getName() + "." + field.getName(), argument.getName());
        }
    }

    private static void check(GraphQLInputType type, String owner, String name) {
        GraphQLType unwrapped = GraphQLTypeUtil.unwrapAll(type);
        if (unwrapped instanceof GraphQLNamedType named && FORBIDDEN_AS_INPUT.contains(named.getName())) {
            throw new IllegalStateException("%s.%s is an input of type %s: use Int, String or ByteCount"
                    .formatted(owner, name, named.getName()));
        }
    }
}
