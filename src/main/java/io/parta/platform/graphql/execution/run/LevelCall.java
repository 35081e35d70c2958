package io.parta.platform.graphql.execution.run;

import graphql.GraphQLException;
import io.parta.platform.graphql.error.ApiException;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.execution.plan.FieldPlan;
import io.parta.platform.graphql.execution.resolver.ResolverMethod;
import io.parta.platform.graphql.execution.resolver.ResolverMethod.Sources;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The calls of one resolver method for one column: one for the level, or one for each parent. */
final class LevelCall {

    private final OperationRun run;
    private final Column column;
    private final ResolverMethod method;
    private final FieldPlan field;
    private final List<Integer> asked = new ArrayList<>();

    private int waiting;
    private boolean failed;

    LevelCall(OperationRun run, Column column, ResolverMethod method) {
        this.run = run;
        this.column = column;
        this.method = method;
        this.field = column.field();
    }

    void start() {
        takeAttached();
        if (asked.isEmpty()) {
            run.complete(column);
            return;
        }
        @Nullable Object[] bound;
        try {
            bound = method.bind(field.arguments(run.context().variables()));
        } catch (GraphQLException malformed) {
            fail(new Failure(new ApiException(ErrorCode.INVALID_INPUT)));
            run.complete(column);
            return;
        } catch (Throwable e) {
            fail(run.failure(e));
            run.complete(column);
            return;
        }
        call(bound);
    }

    private void takeAttached() {
        boolean nothing = run.attached().isEmpty();
        for (int row = 0; row < column.size(); row++) {
            Object value = nothing
                    ? Attached.ABSENT
                    : run.attached().get(field, column.parents().get(row));
            if (value == Attached.ABSENT) {
                asked.add(row);
            } else {
                column.set(row, value);
            }
        }
    }

    private void call(@Nullable Object[] bound) {
        var observed = run.context().observer().began(field.field().coordinate(), asked.size());
        if (method.sources() == Sources.ALL) {
            waiting = 1;
            ask(sources(), bound, observed, this::distribute);
            return;
        }
        waiting = asked.size();
        for (int row : List.copyOf(asked)) {
            Object source = method.sources() == Sources.ONE ? column.parents().get(row) : null;
            ask(source, bound, observed, value -> put(row, value));
        }
    }

    private List<Object> sources() {
        if (asked.size() == column.size()) {
            return Collections.unmodifiableList(column.parents());
        }
        return asked.stream().map(row -> column.parents().get(row)).toList();
    }

    private void ask(
            @Nullable Object source,
            @Nullable Object[] bound,
            ResolverObserver.Call observed,
            Consumer<@Nullable Object> take) {
        new ResolverCall(run, method, new FieldSelection(field, run.context().variables(), run.attached()), value -> {
                    take.accept(value);
                    waiting--;
                    if (waiting == 0) {
                        observed.ended(failed);
                        run.complete(column);
                    }
                })
                .start(source, bound);
    }

    private void put(int row, @Nullable Object value) {
        failed |= value instanceof Failure;
        column.set(row, value);
    }

    /** Gives each parent its item of the level's list. */
    private void distribute(@Nullable Object answered) {
        if (answered instanceof Failure failure) {
            fail(failure);
            return;
        }
        try {
            int given = 0;
            Iterator<?> items = Values.items(answered == null ? List.of() : answered);
            while (items.hasNext()) {
                Object item = items.next();
                if (given < asked.size()) {
                    column.set(asked.get(given), item);
                }
                given++;
            }
            if (given != asked.size()) {
                throw new IllegalStateException("%s answered %d items for %d parents"
                        .formatted(field.field().coordinate(), given, asked.size()));
            }
        } catch (Throwable e) {
            fail(run.failure(e));
        }
    }

    private void fail(Failure failure) {
        failed = true;
        asked.forEach(row -> column.set(row, failure));
    }
}
