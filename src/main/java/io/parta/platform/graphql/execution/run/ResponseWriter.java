package io.parta.platform.graphql.execution.run;

import io.parta.platform.graphql.error.ApiException;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.execution.answer.AnswerTooLarge;
import io.parta.platform.graphql.execution.answer.JsonBytes;
import io.parta.platform.graphql.execution.answer.LeafWriter;
import io.parta.platform.graphql.execution.plan.FieldPlan;
import io.parta.platform.graphql.execution.plan.SelectionPlan;
import io.parta.platform.graphql.execution.resolver.PropertyReader;
import io.parta.platform.graphql.execution.resolver.ValueShape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code data}, depth first, from the frames of a run. Null where the schema allows none goes up to the next place
 * that may be null: the bytes written since are taken back. A field's siblings are written all the same, so that their
 * errors are told too.
 */
final class ResponseWriter {

    /** What an error has in the answer at least, with its code, trace id and path. */
    private static final int LEAST_ERROR_BYTES = 128;

    private final Frame root;
    private final Function<Throwable, ApiException> faults;
    private final JsonBytes out;
    private final int maxErrors;
    private final WritePath path = new WritePath();
    private final List<FieldError> errors = new ArrayList<>();
    private final Map<String, ApiException> missing = new HashMap<>();

    /**
     * @param faults what an exception means that a getter, a list or a scalar threw
     * @param expectedBytes what the answer will probably need
     */
    ResponseWriter(Frame root, Function<Throwable, ApiException> faults, int maxBytes, int expectedBytes) {
        this.root = root;
        this.faults = faults;
        this.out = new JsonBytes(maxBytes, expectedBytes);
        this.maxErrors = maxBytes / LEAST_ERROR_BYTES;
    }

    RunResult write() {
        try {
            out.raw(RunResult.HEAD);
            boolean hasData = object(root, 0);
            if (!hasData) {
                out.rewind(RunResult.HEAD.length);
                out.nullValue();
            }
            return new RunResult(out, hasData, errors);
        } catch (AnswerTooLarge e) {
            return RunResult.fault(new ApiException(ErrorCode.RESPONSE_TOO_LARGE));
        }
    }

    /** Whether the object stands; false when null has to go up. The caller takes back what was written then. */
    private boolean object(Frame frame, int row) {
        SelectionPlan selection = frame.selection();
        Object object = frame.row(row);
        boolean stands = true;
        out.raw('{');
        for (int i = 0; i < selection.size(); i++) {
            FieldPlan field = selection.field(i);
            out.raw(field.keyBytes());
            Column column = frame.column(i);
            stands &= column == null ? property(frame, object, field) : resolved(column, row);
        }
        out.raw('}');
        return stands;
    }

    private boolean resolved(Column column, int row) {
        FieldPlan field = column.field();
        Children children = column.children();
        if (children == null) {
            return leaf(column.value(row), field);
        }
        path.enter(field);
        boolean stands = entry(children, children.start(row), field.shape());
        path.leave();
        return stands;
    }

    private boolean entry(Children children, int at, ValueShape shape) {
        int mark = out.mark();
        int entry = children.entry(at);
        if (entry == Children.NULL) {
            return absent(shape, mark);
        }
        if (entry == Children.FAILED) {
            return failed(children.failure(at).fault(), shape, mark);
        }
        ValueShape item = shape.item();
        if (item == null) {
            return object(children.frame(entry), children.row(entry)) || takenBack(shape, mark);
        }
        boolean stands = true;
        int next = Children.items(at);
        out.raw('[');
        for (int i = 0; i < entry; i++) {
            if (i > 0) {
                out.raw(',');
            }
            path.enter(i);
            stands &= entry(children, next, item);
            path.leave();
            next = children.next(next, item);
        }
        out.raw(']');
        return stands || takenBack(shape, mark);
    }

    private boolean property(Frame frame, Object object, FieldPlan field) {
        PropertyReader property = field.property();
        if (property == null) {
            out.raw(frame.selection().typeNameBytes());
            return true;
        }
        Object value;
        try {
            value = property.read(object);
        } catch (Throwable e) {
            value = new Failure(faults.apply(e));
        }
        return leaf(value, field);
    }

    /** Nearly all that is written is a value as it should be: what is none, or a list of them, goes the long way. */
    private boolean leaf(@Nullable Object given, FieldPlan field) {
        ValueShape shape = field.shape();
        LeafWriter writer = shape.leaf();
        if (given == null && !shape.nonNull()) {
            out.nullValue();
            return true;
        }
        if (given != null && writer != null && !(given instanceof Failure) && !Values.isOptional(given)) {
            int mark = out.mark();
            try {
                writer.write(given, out);
                return true;
            } catch (AnswerTooLarge e) {
                throw e;
            } catch (Throwable e) {
                out.rewind(mark);
                return leaf(new Failure(faults.apply(e)), field);
            }
        }
        path.enter(field);
        boolean stands = leaf(given, shape);
        path.leave();
        return stands;
    }

    private boolean leaf(@Nullable Object given, ValueShape shape) {
        int mark = out.mark();
        if (given instanceof Failure failure) {
            return failed(failure.fault(), shape, mark);
        }
        Object value = Values.present(given);
        if (value == null) {
            return absent(shape, mark);
        }
        try {
            ValueShape item = shape.item();
            if (item == null) {
                Objects.requireNonNull(shape.leaf()).write(value, out);
                return true;
            }
            return items(Values.items(value), item) || takenBack(shape, mark);
        } catch (AnswerTooLarge e) {
            throw e;
        } catch (Throwable e) {
            return failed(faults.apply(e), shape, mark);
        }
    }

    private boolean items(Iterator<?> items, ValueShape shape) {
        int depth = path.depth();
        boolean stands = true;
        out.raw('[');
        try {
            for (int i = 0; items.hasNext(); i++) {
                Object item = items.next();
                if (i > 0) {
                    out.raw(',');
                }
                path.enter(i);
                stands &= leaf(item, shape);
                path.leave();
            }
        } finally {
            path.cut(depth);
        }
        out.raw(']');
        return stands;
    }

    private boolean absent(ValueShape shape, int mark) {
        return shape.nonNull() ? failed(missing(), shape, mark) : takenBack(shape, mark);
    }

    /** Null where there must be none is a fault of the service; it is told to the log once for a field. */
    private ApiException missing() {
        return missing.computeIfAbsent(
                path.coordinate(),
                coordinate -> faults.apply(new IllegalStateException(coordinate + " is null against its type")));
    }

    private boolean failed(ApiException fault, ValueShape shape, int mark) {
        if (errors.size() == maxErrors) {
            throw new AnswerTooLarge(maxErrors * LEAST_ERROR_BYTES);
        }
        errors.add(path.error(fault));
        return takenBack(shape, mark);
    }

    /** Null in place of what was written since the mark, where that may be null. */
    private boolean takenBack(ValueShape shape, int mark) {
        out.rewind(mark);
        out.nullValue();
        return !shape.nonNull();
    }
}
