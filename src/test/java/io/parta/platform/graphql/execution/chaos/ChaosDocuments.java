package io.parta.platform.graphql.execution.chaos;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random valid documents over the chaos: equal seeds make equal documents. */
public final class ChaosDocuments {

    private static final int MAX_DEPTH = 4;
    private static final int MAX_FIELDS = 4;

    private final GraphQLSchema schema;
    private final Random random;
    private final List<How> behaviours;
    private final double misbehaving;
    private int keys;

    /**
     * @param behaviours what resolvers may be asked for beside {@link How#FINE}
     * @param misbehaving share of the resolvers that are
     */
    public ChaosDocuments(GraphQLSchema schema, long seed, List<How> behaviours, double misbehaving) {
        this.schema = schema;
        this.random = new Random(seed);
        this.behaviours = List.copyOf(behaviours);
        this.misbehaving = misbehaving;
    }

    public String next() {
        keys = 0;
        boolean mutation = random.nextInt(8) == 0;
        var text = new StringBuilder(mutation ? "mutation " : "query ");
        object(mutation ? schema.getMutationType() : schema.getQueryType(), MAX_DEPTH, text);
        return text.toString();
    }

    private void object(GraphQLObjectType type, int depth, StringBuilder text) {
        text.append("{ ");
        List<GraphQLFieldDefinition> fields = new ArrayList<>(type.getFieldDefinitions());
        if (depth == 1) {
            fields.removeIf(field -> GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLFieldsContainer);
        }
        int count = 1 + random.nextInt(MAX_FIELDS);
        for (int i = 0; i < count; i++) {
            field(fields.get(random.nextInt(fields.size())), depth, text);
        }
        text.append("} ");
    }

    private void field(GraphQLFieldDefinition field, int depth, StringBuilder text) {
        text.append('k').append(keys++).append(": ").append(field.getName());
        if (!field.getArguments().isEmpty()) {
            text.append('(');
            for (GraphQLArgument argument : field.getArguments()) {
                text.append(argument.getName()).append(": ").append(how()).append(' ');
            }
            text.append(')');
        }
        text.append(' ');
        GraphQLType type = GraphQLTypeUtil.unwrapAll(field.getType());
        if (type instanceof GraphQLObjectType object) {
            object(object, depth - 1, text);
        } else if (type instanceof GraphQLInterfaceType things) {
            text.append("{ __typename n ");
            for (GraphQLObjectType object : schema.getImplementations(things)) {
                text.append("... on ").append(object.getName()).append(' ');
                object(object, depth - 1, text);
            }
            text.append("} ");
        }
    }

    private How how() {
        return random.nextDouble() < misbehaving ? behaviours.get(random.nextInt(behaviours.size())) : How.FINE;
    }
}
