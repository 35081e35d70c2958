package io.parta.platform.graphql.execution.run;

import io.parta.platform.graphql.error.ApiException;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.execution.answer.AnswerTooLarge;
import io.parta.platform.graphql.execution.plan.AnswerSize;
import io.parta.platform.graphql.execution.plan.FieldPlan;
import io.parta.platform.graphql.execution.plan.OperationPlan;
import io.parta.platform.graphql.execution.resolver.FieldResolver;
import io.parta.platform.graphql.execution.resolver.PropertyReader;
import io.parta.platform.graphql.execution.resolver.ResolverMethod;
import java.util.function.Consumer;

/**
 * One execution of a plan. It counts what is open: columns whose values or whose children's values are still to come. When
 * nothing is open, the answer is written; of a mutation, the next root field begins.
 */
final class OperationRun {

    /** What the root fields' parent is; nobody reads it. */
    private static final Object ROOT = new Object();

    private final BreadthFirst engine;
    private final OperationPlan plan;
    private final RunContext context;
    private final Consumer<RunResult> done;
    private final Attached attached = new Attached();
    private final Frame root;

    private int open;
    private int nextRoot;
    private int room;
    private boolean tooLarge;
    private boolean ended;

    OperationRun(BreadthFirst engine, OperationPlan plan, RunContext context, Consumer<RunResult> done) {
        this.engine = engine;
        this.plan = plan;
        this.context = context;
        this.done = done;
        this.room = engine.maxAnswerBytes();
        this.root = new Frame(plan.root());
        root.add(ROOT);
    }

    void start() {
        guarded(() -> {
            if (!plan.isMutation()) {
                nextRoot = root.selection().size();
                descend(root);
            } else {
                advance();
            }
        });
    }

    RunContext context() {
        return context;
    }

    Attached attached() {
        return attached;
    }

    /** Runs a part of the run. What it did not foresee ends the run with a fault instead of leaving it without an end. */
    void guarded(Runnable part) {
        if (ended) {
            return;
        }
        try {
            part.run();
        } catch (Throwable e) {
            end(RunResult.fault(failure(e).fault()));
        }
    }

    Failure failure(Throwable cause) {
        return new Failure(context.faults().apply(cause));
    }

    /** All values of a column are there: its children's level begins. */
    void complete(Column column) {
        if (!column.field().isLeaf() && !tooLarge) {
            descend(column);
        }
        close();
    }

    private void descend(Column column) {
        Children children;
        try {
            children = new Children(column, engine.objectTypes(), this::failure, this::take);
        } catch (AnswerTooLarge e) {
            // Calls under way are waited for, none begins any more.
            tooLarge = true;
            return;
        }
        column.put(children);
        children.frames().forEach(this::descend);
    }

    /** Objects are not kept beyond what may be answered of them. */
    private void take(int bytes) {
        room -= bytes;
        if (room < 0) {
            throw new AnswerTooLarge(engine.maxAnswerBytes());
        }
    }

    private void descend(Frame frame) {
        if (frame.rows().isEmpty()) {
            return;
        }
        open++;
        for (int i = 0; i < frame.selection().size(); i++) {
            begin(frame, i);
        }
        close();
    }

    private void close() {
        open--;
        if (open == 0) {
            advance();
        }
    }

    /** Begins the root fields of a mutation, each after all of the one before it has ended; then writes the answer. */
    private void advance() {
        while (open == 0 && nextRoot < root.selection().size()) {
            open++;
            begin(root, nextRoot++);
            open--;
        }
        if (open == 0 && tooLarge) {
            end(RunResult.fault(new ApiException(ErrorCode.RESPONSE_TOO_LARGE)));
        } else if (open == 0) {
            AnswerSize size = plan.answerSize();
            RunResult result =
                    new ResponseWriter(root, context.faults(), engine.maxAnswerBytes(), size.expected()).write();
            size.met(result.body().size());
            end(result);
        }
    }

    private void begin(Frame frame, int index) {
        FieldPlan field = frame.selection().field(index);
        if (field.isReadWhileWriting()) {
            return;
        }
        var column = new Column(field, frame.rows());
        frame.put(index, column);
        open++;
        FieldResolver resolver = field.resolver();
        if (tooLarge || context.abandoned().getAsBoolean()) {
            column.fail(new Failure(new ApiException(ErrorCode.DEADLINE_EXCEEDED)));
            complete(column);
        } else if (resolver instanceof ResolverMethod method) {
            new LevelCall(this, column, method).start();
        } else {
            read(column);
            complete(column);
        }
    }

    /** Values that are at hand. */
    private void read(Column column) {
        FieldPlan field = column.field();
        for (int row = 0; row < column.size(); row++) {
            try {
                column.set(
                        row,
                        field.resolver() instanceof PropertyReader property
                                ? property.read(column.parents().get(row))
                                : engine.introspector().answer(plan, field, context.variables()));
            } catch (Throwable e) {
                column.set(row, failure(e));
            }
        }
    }

    private void end(RunResult result) {
        if (!ended) {
            ended = true;
            done.accept(result);
        }
    }
}
