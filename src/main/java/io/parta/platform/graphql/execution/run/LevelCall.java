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

    private static final int WORKERS_OF_A_LEVEL = 4;

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
        List<ResolverCall> calls = new ArrayList<>();
        if (method.sources() == Sources.ALL) {
            calls.add(callOf(sources(), bound, observed, this::distribute));
        } else {
            for (int row : asked) {
                Object source =
                        method.sources() == Sources.ONE ? column.parents().get(row) : null;
                calls.add(callOf(source, bound, observed, value -> put(row, value)));
            }
        }
        waiting = calls.size();
        if (method.isBlocking()) {
            callOnWorkers(calls);
        } else {
            calls.forEach(ResolverCall::call);
        }
    }

    /** A level takes a few workers at most, however many parents it has, and so of their queue too. */
    private void callOnWorkers(List<ResolverCall> calls) {
        int groups = Math.min(WORKERS_OF_A_LEVEL, calls.size());
        for (int i = 0; i < groups; i++) {
            List<ResolverCall> group = calls.subList(calls.size() * i / groups, calls.size() * (i + 1) / groups);
            try {
                run.context().lane().runBlocking(() -> group.forEach(ResolverCall::callLate));
            } catch (RuntimeException full) {
                group.forEach(call -> call.failed(full));
            }
        }
    }

    private List<Object> sources() {
        if (asked.size() == column.size()) {
            return Collections.unmodifiableList(column.parents());
        }
        return asked.stream().map(row -> column.parents().get(row)).toList();
    }

    private ResolverCall callOf(
            @Nullable Object source,
            @Nullable Object[] bound,
            ResolverObserver.Call observed,
            Consumer<@Nullable Object> take) {
        var selection = new FieldSelection(field, run.context().variables(), run.attached());
        return new ResolverCall(run, method, selection, source, bound, value -> {
            take.accept(value);
            waiting--;
            if (waiting == 0) {
                observed.ended(failed);
                run.complete(column);
            }
        });
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
                if (given == asked.size()) {
                    // Not counted to its end, for it may have none.
                    throw new IllegalStateException("%s answered more items than the %d parents it was asked for"
                            .formatted(field.field().coordinate(), given));
                }
                column.set(asked.get(given), item);
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
