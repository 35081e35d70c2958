package io.parta.platform.graphql.execution.run;

import io.parta.platform.graphql.execution.plan.SelectionPlan;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The objects of one type at one place of the plan. An object that stands there several times is one row, so it is resolved
 * once; its fields are written wherever it stands.
 */
final class Frame {

    private final SelectionPlan selection;
    private final List<Object> rows = new ArrayList<>();
    private final @Nullable Map<Object, Integer> rowOf;
    private final @Nullable Column[] columns;

    Frame(SelectionPlan selection) {
        this.selection = selection;
        this.columns = new Column[selection.size()];
        // Where nothing is resolved there is nothing to save.
        this.rowOf = selection.isOfPropertiesOnly() ? null : new IdentityHashMap<>();
    }

    SelectionPlan selection() {
        return selection;
    }

    List<Object> rows() {
        return rows;
    }

    Object row(int row) {
        return rows.get(row);
    }

    /** The row of an object, a new one when the object was not met yet. */
    int add(Object object) {
        if (rowOf != null) {
            Integer known = rowOf.putIfAbsent(object, rows.size());
            if (known != null) {
                return known;
            }
        }
        rows.add(object);
        return rows.size() - 1;
    }

    /** What was resolved of a field; null when it is read while writing. */
    @Nullable
    Column column(int field) {
        return columns[field];
    }

    void put(int field, Column column) {
        columns[field] = column;
    }
}
