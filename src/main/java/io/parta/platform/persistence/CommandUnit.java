package io.parta.platform.persistence;

import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.live.NewEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;

/** The unit of work of a running command. */
final class CommandUnit implements UnitOfWork {

    private final Mutiny.Session session;
    private final Context context = Objects.requireNonNull(Vertx.currentContext());
    private final List<NewEvent> events = new ArrayList<>();
    private final Map<String, Refusal> violations = new HashMap<>();
    private final Map<Object, Supplier<Uni<Void>>> last = new LinkedHashMap<>();

    CommandUnit(Mutiny.Session session) {
        this.session = session;
    }

    @Override
    public Mutiny.Session session() {
        return session;
    }

    @Override
    public void emit(NewEvent event) {
        events.add(event);
    }

    @Override
    public void refuseOn(String constraint, Refusal refusal) {
        violations.put(constraint, refusal);
    }

    @Override
    public void lastly(Object key, Supplier<Uni<Void>> work) {
        last.putIfAbsent(key, work);
    }

    /** Writes what the session holds, then does what was to be done last. */
    Uni<Void> conclude() {
        Uni<Void> done = session.flush();
        for (var work : List.copyOf(last.values())) {
            done = done.chain(work::get);
        }
        return done;
    }

    /** Where the session was opened: it can be used, and closed, nowhere else. */
    Executor thread() {
        return step -> {
            if (Vertx.currentContext() == context && Context.isOnEventLoopThread()) {
                step.run();
            } else {
                context.runOnContext(nothing -> step.run());
            }
        };
    }

    List<NewEvent> events() {
        return List.copyOf(events);
    }

    /** The refusal a failure of the database amounts to, or empty when it is none. */
    Optional<Refusal> refusal(Throwable failure) {
        if (DatabaseFailures.isConflict(failure)) {
            return Optional.of(Refusal.of(ErrorCode.CONFLICT));
        }
        return DatabaseFailures.violatedConstraint(failure).map(violations::get);
    }
}
