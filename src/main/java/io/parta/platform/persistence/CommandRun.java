package io.parta.platform.persistence;

import io.parta.platform.graphql.error.ApiException;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.graphql.execution.IdempotentRequest;
import io.parta.platform.live.EventLog;
import io.parta.platform.live.LiveEvent;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** One command inside its transaction. */
final class CommandRun<R, P> {

    private final Command<R, P> command;
    private final Mutiny.Session session;
    private final Mutiny.Transaction transaction;
    private final EventLog eventLog;
    private final CommandUnit unit;

    CommandRun(Command<R, P> command, Mutiny.Session session, Mutiny.Transaction transaction, EventLog eventLog) {
        this.command = command;
        this.session = session;
        this.transaction = transaction;
        this.eventLog = eventLog;
        this.unit = new CommandUnit(session);
    }

    /**
     * @param events what to publish after the commit
     * @param keep whether the payload is the answer to the key and not stored yet: a refusal, whose transaction is gone
     */
    record Outcome<P>(P payload, List<LiveEvent> events, boolean keep) {}

    Uni<Outcome<P>> run(Optional<IdempotentRequest> key) {
        return key.map(this::withKey).orElseGet(this::withoutKey);
    }

    private Uni<Outcome<P>> withoutKey() {
        return command.attempt(unit)
                .chain(result -> result instanceof Result.Done<P> done
                        ? appended(done.value())
                        : Uni.createFrom().item(rolledBack(result)));
    }

    private Uni<Outcome<P>> withKey(IdempotentRequest key) {
        return IdempotencyStore.lock(session, key)
                .invoke(taken -> {
                    if (!taken) {
                        throw new ApiException(ErrorCode.IDEMPOTENCY_IN_PROGRESS);
                    }
                })
                .chain(() -> IdempotencyStore.find(session, key))
                .chain(first -> first.map(answer -> again(key, answer)).orElseGet(() -> first(key)));
    }

    private Uni<Outcome<P>> again(IdempotentRequest key, IdempotencyStore.FirstAnswer answer) {
        if (!answer.requestHash().equals(key.requestHash())) {
            throw new ApiException(ErrorCode.IDEMPOTENCY_KEY_REUSED);
        }
        return command.replay(unit, answer.payload()).map(this::rolledBack);
    }

    private Uni<Outcome<P>> first(IdempotentRequest key) {
        return command.attempt(unit)
                .chain(result -> result instanceof Result.Done<P> done
                        ? IdempotencyStore.store(session, key, PayloadCodec.write(done.value()))
                                .chain(() -> appended(done.value()))
                        : Uni.createFrom().item(kept(result)));
    }

    /** A refusal that neither trying again nor another log-in can mend is the answer to the key. */
    private Outcome<P> kept(Result<P> result) {
        boolean passes = ((Result.Refused<P>) result).refusals().stream().anyMatch(Refusal::passes);
        return new Outcome<>(rolledBack(result).payload(), List.of(), !passes);
    }

    private Uni<Outcome<P>> appended(P payload) {
        if (unit.events().isEmpty()) {
            return Uni.createFrom().item(new Outcome<>(payload, List.of(), false));
        }
        return eventLog.append(session, unit.events()).map(events -> new Outcome<>(payload, events, false));
    }

    /** Cleared first, because the end of the transaction flushes what the session still holds. */
    private Outcome<P> rolledBack(Result<P> result) {
        session.clear();
        transaction.markForRollback();
        P payload = result instanceof Result.Done<P> done
                ? done.value()
                : command.refusedPayload(((Result.Refused<P>) result).refusals());
        return new Outcome<>(payload, List.of(), false);
    }
}
