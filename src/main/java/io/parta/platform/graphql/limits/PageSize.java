package io.parta.platform.graphql.limits;

import graphql.execution.CoercedVariables;
import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.IntValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLFieldDefinition;
import io.parta.platform.graphql.execution.plan.FieldPlan;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Size of the page a field asks for: {@code first} or {@code last}, the length of {@code ids}, 1 of a field without them.
 *
 * @param written the largest size that stands in the document; 0 when none does
 * @param variables names of the variables that give a size
 * @param unsized size when neither says one
 */
record PageSize(long written, List<String> variables, long unsized) {

    private static final PageSize ONE = new PageSize(1, List.of(), 1);
    private static final BigInteger LARGEST = BigInteger.valueOf(1_000_000_000);

    static PageSize of(FieldPlan field) {
        GraphQLFieldDefinition definition = field.field().definition();
        if (definition.getArgument("ids") != null) {
            return given(field, List.of("ids"), 1);
        }
        boolean isPage = definition.getArgument("first") != null || definition.getArgument("last") != null;
        return isPage ? given(field, List.of("first", "last"), OperationLimits.DEFAULT_PAGE_SIZE) : ONE;
    }

    boolean isKnown() {
        return variables.isEmpty();
    }

    long with(CoercedVariables values) {
        long size = written;
        for (String variable : variables) {
            size = Math.max(size, of(values.get(variable)));
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
        return new PageSize(written, List.copyOf(variables), unsized);
    }

    private static long of(@Nullable Object value) {
        if (value instanceof Number number) {
            return Math.min(LARGEST.longValue(), number.longValue());
        }
        return value instanceof Collection<?> list ? list.size() : OperationLimits.UNKNOWN_PAGE_SIZE;
    }
}
