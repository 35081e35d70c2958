package io.parta.platform.graphql.execution.run;

import io.parta.platform.graphql.error.ApiException;
import io.parta.platform.graphql.execution.plan.FieldPlan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the writer stands: fields and places in lists. A list of it is made only for an error. */
final class WritePath {

    private @Nullable FieldPlan[] fields = new FieldPlan[32];
    private int[] places = new int[32];
    private int depth;

    void enter(FieldPlan field) {
        grow();
        fields[depth++] = field;
    }

    void enter(int place) {
        grow();
        fields[depth] = null;
        places[depth++] = place;
    }

    void leave() {
        depth--;
    }

    int depth() {
        return depth;
    }

    void cut(int to) {
        depth = to;
    }

    /** An error at this place, located at the innermost field. */
    FieldError error(ApiException fault) {
        List<Object> path = new ArrayList<>(depth);
        FieldPlan innermost = null;
        for (int i = 0; i < depth; i++) {
            FieldPlan field = fields[i];
            if (field == null) {
                path.add(places[i]);
            } else {
                path.add(field.responseKey());
                innermost = field;
            }
        }
        return new FieldError(fault, path, innermost == null ? null : innermost.location());
    }

    /** The innermost field, as {@code Type.field}. */
    String coordinate() {
        for (int i = depth - 1; i >= 0; i--) {
            FieldPlan field = fields[i];
            if (field != null) {
                return field.field().coordinate();
            }
        }
        return "";
    }

    private void grow() {
        if (depth == fields.length) {
            fields = Arrays.copyOf(fields, depth * 2);
            places = Arrays.copyOf(places, depth * 2);
        }
    }
}
