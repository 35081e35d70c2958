package io.parta.platform.persistence;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.parta.platform.graphql.error.ApiException;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.graphql.error.UserError;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.parta.platform.graphql.execution.IdempotentRequest;
import io.parta.platform.i18n.Languages;
import io.parta.platform.live.EventLog;
import io.quarkus.arc.Arc;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/**
 * Runs commands: one session and one transaction each, from the right to the commit.
 *
 * <pre>{@code
 * return commands.run(
 *         OrganizationVerifyPayload.class,
 *         OrganizationVerifyPayload::refused,                     // List<UserError> -> payload
 *         unit -> right(viewer, unit, input.id()),                // Uni<Result<OrganizationEntity>>
 *         (unit, organization) -> verify(unit, organization));    // Uni<Result<OrganizationVerifyPayload>>
 * }</pre>
 *
 * <ul>
 *   <li><b>right</b> answers who may do this to which object, and nothing about the object's state: it runs again, alone,
 *       when an idempotency key is replayed. <b>work</b> decides and changes. Both read the viewer before they go
 *       asynchronous or take it as an argument: the client may be gone before they end.
 *   <li>A refusal of either rolls back: nothing is changed. Stale versions, deadlocks and serialization failures are
 *       refused with CONFLICT; violated constraints as {@link UnitOfWork#refuseOn} says; a lock that is not had in time
 *       fails with UNAVAILABLE, a slow statement with DEADLINE_EXCEEDED.
 *   <li>Events are appended as the last step, after the flush, and published after the commit.
 *   <li>A running command is not cancelled when its client leaves: it ends, and its connection returns, whatever its work
 *       waits for. One that has not begun by the deadline of its request never begins.
 *   <li>With an {@code Idempotency-Key} the payload is stored in the same transaction and given again for 24 hours, see
 *       docs/decisions/0061. The payload must be a record that Jackson can write and read by its components.
 * </ul>
 *
 * <p>The session belongs to the command alone: sibling root mutations share a Vert.x context, and a session kept there
 * would be shared too.
 */
@ApplicationScoped
public class Commands {

    private static final Logger LOG = Logger.getLogger(Commands.class);

    /** What of a request's time is kept for reading and writing the answer of a command in bulk. */
    private static final Duration LAST_MOMENT = Duration.ofSeconds(1);

    private final Mutiny.SessionFactory sessions;
    private final EventLog events;
    private final Writes writes;
    private final DatabaseConfig config;
    private final CurrentRequest request;
    private final Vertx vertx;
    private final Clock clock;
    private final AtomicInteger running = new AtomicInteger();

    Commands(
            Mutiny.SessionFactory sessions,
            EventLog events,
            Writes writes,
            CurrentRequest request,
            Vertx vertx,
            Pool pool,
            Clock clock,
            DatabaseConfig config,
            MeterRegistry metrics) {
        this.sessions = sessions;
        this.events = events;
        this.writes = writes;
        this.request = request;
        this.vertx = vertx;
        this.config = config;
        this.clock = clock;
        Gauge.builder("parta.commands.running", running, AtomicInteger::get)
                .description("Commands between the opening of their session and its return")
                .register(metrics);
        Gauge.builder("parta.sql.connections", pool, Pool::size)
                .description("Open connections of the pool")
                .tag("pool", "commands")
                .register(metrics);
    }

    /** A command that needs no right beyond what was checked before it. */
    public <P> Uni<P> run(
            Class<P> payloadType, Function<List<UserError>, P> refused, Function<UnitOfWork, Uni<Result<P>>> work) {
        return run(
                payloadType,
                refused,
                unit -> Uni.createFrom().item(Result.done(unit)),
                (unit, same) -> work.apply(unit));
    }

    /**
     * @param payloadType the payload record
     * @param refused makes the payload of a refusal
     * @param right who may do this: loads what the decision needs and hands it on
     * @param work decides, changes, emits; given what {@code right} found
     */
    public <R, P> Uni<P> run(
            Class<P> payloadType,
            Function<List<UserError>, P> refused,
            Function<UnitOfWork, Uni<Result<R>>> right,
            BiFunction<UnitOfWork, R, Uni<Result<P>>> work) {
        boolean inRequest = Arc.container().requestContext().isActive();
        var language = inRequest ? request.locale() : Languages.RUSSIAN;
        Optional<IdempotentRequest> key = inRequest ? request.takeIdempotency() : Optional.empty();
        var command = new Command<>(payloadType, refused, right, work, language, config.statementTimeout());
        Instant deadline = inRequest ? request.context().deadline() : Instant.MAX;
        return detached(Uni.createFrom().deferred(() -> inSession(command, key, deadline)));
    }

    /** The steps of one row, as those of {@link #run}. */
    public record Row<R, P>(
            Function<List<UserError>, P> refused,
            Function<UnitOfWork, Uni<Result<R>>> right,
            BiFunction<UnitOfWork, R, Uni<Result<P>>> work) {}

    /**
     * A command for each row, one after the other, each with a session and a transaction of its own: what stops one row
     * changes nothing of another, and is a refusal of that row whatever it is. Rows that have not begun a moment before the
     * deadline never begin, so that the client still hears of those that did. With an {@code Idempotency-Key} each row keeps an answer of its own: the same request again repeats
     * those and runs the rows that have none.
     *
     * @param payloadType the record of a row's result
     */
    public <R, P> Uni<List<P>> runEach(Class<P> payloadType, List<Row<R, P>> rows) {
        boolean inRequest = Arc.container().requestContext().isActive();
        var language = inRequest ? request.locale() : Languages.RUSSIAN;
        Optional<IdempotentRequest> key = inRequest ? request.takeIdempotency() : Optional.empty();
        Instant deadline = inRequest ? request.context().deadline() : Instant.MAX;
        Instant lastMoment = deadline.minus(LAST_MOMENT);
        return detached(Multi.createFrom()
                .range(0, rows.size())
                .onItem()
                .transformToUniAndConcatenate(place -> {
                    var row = rows.get(place);
                    var command = new Command<>(
                            payloadType, row.refused(), row.right(), row.work(), language, config.statementTimeout());
                    return begun(lastMoment)
                            .chain(() -> detached(Uni.createFrom()
                                    .deferred(() -> inSession(command, key.map(one -> one.ofRow(place)), deadline))))
                            .onFailure()
                            .recoverWithItem(failure -> command.refusedPayload(List.of(told(failure))));
                })
                .collect()
                .asList());
    }

    /** A failure as a row tells it: the rows before it are done, so it cannot be that of the request. */
    private static Refusal told(Throwable failure) {
        if (failure instanceof ApiException known) {
            return Refusal.of(known.code());
        }
        LOG.error("A row of a command in bulk failed", failure);
        return Refusal.of(ErrorCode.INTERNAL);
    }

    /** How many commands run now, on this instance. */
    public int running() {
        return running.get();
    }

    private <R, P> Uni<P> inSession(Command<R, P> command, Optional<IdempotentRequest> key, Instant deadline) {
        if (running.get() >= config.commandConnections() + PgOptions.WAITING) {
            return Uni.createFrom().failure(DatabaseFailures.overloaded());
        }
        running.incrementAndGet();
        return sessions.openSession()
                .chain(session -> session.withTransaction(transaction -> begun(deadline)
                                .chain(() -> new CommandRun<>(command, session, transaction, events).run(key)))
                        .invoke(outcome -> publish(outcome))
                        .eventually(() -> close(session)))
                .call(outcome -> keepRefusal(outcome, key))
                .map(CommandRun.Outcome::payload)
                .onFailure()
                .transform(DatabaseFailures::translate)
                .eventually(running::decrementAndGet);
    }

    /** A command that got its connection after its client was told that it is late must not change anything. */
    private Uni<Void> begun(Instant deadline) {
        return clock.instant().isAfter(deadline)
                ? Uni.createFrom().failure(new ApiException(ErrorCode.DEADLINE_EXCEEDED))
                : Uni.createFrom().voidItem();
    }

    /** The refusal stands whether it is kept or not: nothing was changed, so the same request is harmless. */
    private Uni<Void> keepRefusal(CommandRun.Outcome<?> outcome, Optional<IdempotentRequest> key) {
        if (!outcome.keep() || key.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return IdempotencyStore.storeRefusal(writes, key.get(), PayloadCodec.write(outcome.payload()))
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.warnf("A refusal was not kept under its key: %s", failure.getMessage());
                    return null;
                });
    }

    private void publish(CommandRun.Outcome<?> outcome) {
        if (!outcome.events().isEmpty()) {
            events.publish(outcome.events());
        }
    }

    /** After the commit the answer stands, whatever becomes of the connection. */
    private static Uni<Void> close(Mutiny.Session session) {
        return session.close().onFailure().recoverWithItem(failure -> {
            LOG.warnf("A session did not close: %s", failure.getClass().getName());
            return null;
        });
    }

    /** On an event loop, and not ended by a subscriber that leaves. */
    private <P> Uni<P> detached(Uni<P> command) {
        return Uni.createFrom().emitter(emitter -> {
            Runnable start = () -> command.subscribe().with(emitter::complete, emitter::fail);
            if (Context.isOnEventLoopThread()) {
                start.run();
            } else {
                var context =
                        Objects.requireNonNull(VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext()));
                context.runOnContext(nothing -> start.run());
            }
        });
    }
}
