package io.parta.platform.graphql.execution.run;

import io.parta.platform.graphql.execution.plan.FieldPlan;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values of one field for all rows of its frame. Of a field of objects, {@link Children} say which rows of the next
 * level they are.
 */
final class Column {

    private final FieldPlan field;
    private final List<Object> parents;
    private final @Nullable Object[] values;
    private @Nullable Children children;

    Column(FieldPlan field, List<Object> parents) {
        this.field = field;
        this.parents = parents;
        this.values = new Object[parents.size()];
    }

    FieldPlan field() {
        return field;
    }

    List<Object> parents() {
        return parents;
    }

    /** The value of a row: null, a {@link Failure}, or what was resolved. */
    @Nullable
    Object value(int row) {
        return values[row];
    }

    void set(int row, @Nullable Object value) {
        values[row] = value;
    }

    void fail(Failure failure) {
        Arrays.fill(values, failure);
    }

    int size() {
        return values.length;
    }

    @Nullable
    Children children() {
        return children;
    }

    /** Keeps where the values are on the next level, instead of the values. */
    void put(Children found) {
        children = found;
        Arrays.fill(values, null);
    }
}
