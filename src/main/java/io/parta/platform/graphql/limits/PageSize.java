package io.parta.platform.graphql.limits;

import graphql.execution.CoercedVariables;
import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.IntValue;
import graphql.language.ObjectValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLFieldDefinition;
import io.parta.platform.graphql.execution.plan.FieldPlan;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Size of the page a field asks for: {@code first} or {@code last}, the length of {@code ids}, 1 of a field without them;
 * of the results of a command in bulk the longest list of its input.
 *
 * @param written the largest size that stands in the document; 0 when none does
 * @param variables names of the variables that give a size
 * @param unsized size when neither says one
 * @param ofInput whether the variables hold an input or parts of it
 */
record PageSize(long written, List<String> variables, long unsized, boolean ofInput) {

    private static final PageSize ONE = new PageSize(1, List.of(), 1, false);
    private static final BigInteger LARGEST = BigInteger.valueOf(1_000_000_000);

    static PageSize of(FieldPlan field) {
        GraphQLFieldDefinition definition = field.field().definition();
        if (definition.getArgument("ids") != null) {
            return given(field, List.of("ids"), 1);
        }
        boolean isPage = definition.getArgument("first") != null || definition.getArgument("last") != null;
        return isPage ? given(field, List.of("first", "last"), OperationLimits.DEFAULT_PAGE_SIZE) : ONE;
    }

    /** Number of things that a mutation does at once: one result for each. */
    static PageSize ofInput(FieldPlan mutation) {
        long written = 0;
        List<String> variables = new ArrayList<>();
        for (Argument argument : mutation.node().getArguments()) {
            List<Value<?>> values = new ArrayList<>();
            values.add(argument.getValue());
            if (argument.getValue() instanceof ObjectValue input) {
                input.getObjectFields().forEach(field -> values.add(field.getValue()));
            }
            for (Value<?> value : values) {
                if (value instanceof VariableReference variable) {
                    variables.add(variable.getName());
                } else if (value instanceof ArrayValue list) {
                    written = Math.max(written, list.getValues().size());
                }
            }
        }
        return new PageSize(written, List.copyOf(variables), 1, true);
    }

    boolean isKnown() {
        return variables.isEmpty();
    }

    long with(CoercedVariables values) {
        long size = written;
        for (String variable : variables) {
            Object value = values.get(variable);
            size = Math.max(size, ofInput ? longest(value) : of(value));
        }
        return size < 1 ? unsized : size;
    }

    private static PageSize given(FieldPlan field, List<String> names, long unsized) {
        long written = 0;
        List<String> variables = new ArrayList<>();
        for (Argument argument : field.node().getArguments()) {
            if (!names.contains(argument.getName())) {
                continue;
            }
            Value<?> value = argument.getValue();
            if (value instanceof VariableReference variable) {
                variables.add(variable.getName());
            } else if (value instanceof IntValue number) {
                written = Math.max(written, number.getValue().min(LARGEST).longValue());
            } else if (value instanceof ArrayValue list) {
                written = Math.max(written, list.getValues().size());
            }
        }
        return new PageSize(written, List.copyOf(variables), unsized, false);
    }

    /** Length of the longest list of an input; of a part of one, its own. */
    private static long longest(@Nullable Object value) {
        if (value instanceof Map<?, ?> input) {
            return input.values().stream()
                    .mapToLong(part -> part instanceof Collection<?> list ? list.size() : 0)
                    .max()
                    .orElse(0);
        }
        return value instanceof Collection<?> list ? list.size() : 0;
    }

    private static long of(@Nullable Object value) {
        if (value instanceof Number number) {
            return Math.min(LARGEST.longValue(), number.longValue());
        }
        return value instanceof Collection<?> list ? list.size() : OperationLimits.UNKNOWN_PAGE_SIZE;
    }
}
