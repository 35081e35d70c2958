package io.parta.platform.graphql.limits;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Field;
import graphql.language.IntValue;
import graphql.language.OperationDefinition;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.schema.GraphQLFieldDefinition;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Sizes of the pages a field asks for: {@code first} or {@code last}, the length of {@code ids}, 1 without them. */
final class PageSizes {

    private static final BigInteger LARGEST = BigInteger.valueOf(1_000_000_000);

    private final OperationDefinition operation;
    private final JsonObject variables;

    PageSizes(OperationDefinition operation, JsonObject variables) {
        this.operation = operation;
        this.variables = variables;
    }

    long of(Field field, GraphQLFieldDefinition definition) {
        if (definition.getArgument("ids") != null) {
            return Math.max(1, given(field, "ids", 1));
        }
        boolean isPage = definition.getArgument("first") != null || definition.getArgument("last") != null;
        if (!isPage) {
            return 1;
        }
        long size = Math.max(given(field, "first", 0), given(field, "last", 0));
        return size < 1 ? OperationLimits.DEFAULT_PAGE_SIZE : size;
    }

    private long given(Field field, String name, long absent) {
        for (Argument argument : field.getArguments()) {
            if (argument.getName().equals(name)) {
                return size(argument.getValue(), absent);
            }
        }
        return absent;
    }

    private long size(@Nullable Value<?> value, long absent) {
        if (value instanceof IntValue number) {
            return number.getValue().min(LARGEST).longValue();
        }
        if (value instanceof ArrayValue list) {
            return list.getValues().size();
        }
        return value instanceof VariableReference variable ? ofVariable(variable.getName(), absent) : absent;
    }

    private long ofVariable(String name, long absent) {
        Object given = variables.getValue(name);
        if (given instanceof Number number) {
            return Math.min(LARGEST.longValue(), number.longValue());
        }
        if (given instanceof JsonArray list) {
            return list.size();
        }
        if (!variables.containsKey(name)) {
            for (VariableDefinition defined : operation.getVariableDefinitions()) {
                if (defined.getName().equals(name) && defined.getDefaultValue() != null) {
                    return size(defined.getDefaultValue(), absent);
                }
            }
        }
        return OperationLimits.UNKNOWN_PAGE_SIZE;
    }
}
