package io.parta.platform.graphql.execution.run;

import io.parta.platform.graphql.execution.answer.AnswerTooLarge;
import io.parta.platform.graphql.execution.plan.FieldPlan;
import io.parta.platform.graphql.execution.plan.SelectionPlan;
import io.parta.platform.graphql.execution.resolver.ObjectTypes;
import io.parta.platform.graphql.execution.resolver.ValueShape;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The objects below a column: a frame for each type they may be of, and a tape that tells for each parent what stands
 * where. An entry of the tape is an object, as its row and frame in one number; or the number of items of a list, followed
 * by the end of the list and the items; or {@link #NULL}; or {@link #FAILED}, with the failure kept beside.
 */
final class Children {

    static final int NULL = -1;
    static final int FAILED = -2;

    /** An empty list and its comma; null has more. */
    private static final int LEAST_BYTES = 3;

    private final FieldPlan field;
    private final ObjectTypes types;
    private final Function<Throwable, Failure> failures;
    private final IntConsumer room;
    private final Frame[] frames;
    private final boolean abstractType;
    /** Bits of an entry that tell the frame. */
    private final int frameBits;

    private final int[] starts;
    private final Map<Integer, Failure> failed = new HashMap<>();
    private int[] tape;
    private int end;

    /**
     * @param failures what an exception means that reading a value threw
     * @param room takes the bytes that an entry has in the answer at least, and throws when there is no more room: a list
     *     may be longer than memory
     */
    Children(Column column, ObjectTypes types, Function<Throwable, Failure> failures, IntConsumer room) {
        this.field = column.field();
        this.types = types;
        this.failures = failures;
        this.room = room;
        this.abstractType = field.field().isAbstract();
        List<SelectionPlan> selections = field.selections();
        this.frames = new Frame[selections.size()];
        Arrays.setAll(frames, i -> new Frame(selections.get(i)));
        this.frameBits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(0, frames.length - 1));
        this.starts = new int[column.size()];
        this.tape = new int[column.size()];
        for (int row = 0; row < column.size(); row++) {
            starts[row] = end;
            place(column.value(row), field.field().shape());
        }
    }

    List<Frame> frames() {
        return Arrays.asList(frames);
    }

    /** Where the entry of a parent begins. */
    int start(int row) {
        return starts[row];
    }

    int entry(int at) {
        return tape[at];
    }

    /** Where the items of a list begin. */
    static int items(int at) {
        return at + 2;
    }

    /** Where the entry after this one begins. */
    int next(int at, ValueShape shape) {
        return shape.item() == null || tape[at] < 0 ? at + 1 : tape[at + 1];
    }

    Failure failure(int at) {
        return failed.getOrDefault(at, Failure.UNKNOWN);
    }

    Frame frame(int entry) {
        return frames[entry & ((1 << frameBits) - 1)];
    }

    int row(int entry) {
        return entry >> frameBits;
    }

    private void place(@Nullable Object given, ValueShape shape) {
        int at = end;
        try {
            Object value = Values.present(given);
            if (value == null) {
                room.accept(LEAST_BYTES);
                append(NULL);
            } else if (value instanceof Failure failure) {
                fail(at, failure);
            } else if (shape.item() != null) {
                placeItems(Values.items(value), shape.item());
            } else {
                append(object(value));
            }
        } catch (AnswerTooLarge e) {
            throw e;
        } catch (Throwable e) {
            // A list that fails while it is read has failed as a whole.
            fail(at, failures.apply(e));
        }
    }

    private void placeItems(Iterator<?> items, ValueShape shape) {
        int at = end;
        room.accept(LEAST_BYTES);
        append(0);
        append(0);
        int count = 0;
        while (items.hasNext()) {
            place(items.next(), shape);
            count++;
        }
        tape[at] = count;
        tape[at + 1] = end;
    }

    private int object(Object value) {
        int selection = 0;
        if (abstractType) {
            var type = types.of(value.getClass());
            selection = type == null ? -1 : field.indexOf(type);
            if (selection < 0) {
                throw new IllegalStateException(field.field().coordinate() + " answered an object of "
                        + value.getClass().getName() + ", which is none of its types");
            }
        }
        room.accept(frames[selection].selection().leastBytes());
        return frames[selection].add(value) << frameBits | selection;
    }

    private void fail(int at, Failure failure) {
        end = at;
        room.accept(LEAST_BYTES);
        append(FAILED);
        failed.put(at, failure);
    }

    private void append(int entry) {
        if (end == tape.length) {
            tape = Arrays.copyOf(tape, Math.max(16, tape.length * 2));
        }
        tape[end++] = entry;
    }
}
