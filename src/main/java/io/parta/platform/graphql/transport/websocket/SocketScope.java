package io.parta.platform.graphql.transport.websocket;

import static java.util.Objects.requireNonNull;

import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.execution.ErrorEntries;
import io.parta.platform.graphql.execution.ExecutionEngine;
import io.parta.platform.graphql.execution.Operations;
import io.parta.platform.graphql.execution.observe.OperationTrace;
import io.parta.platform.graphql.execution.observe.OperationTracing;
import io.parta.platform.graphql.limits.AddressFailures;
import io.parta.platform.graphql.limits.LimitsConfig;
import io.parta.platform.graphql.transport.connection.Standing;
import io.parta.platform.identity.Authenticator;
import io.parta.platform.identity.Viewer;
import io.parta.platform.live.LiveHub;
import io.parta.platform.presence.OnlinePeople;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What every socket of the instance shares. */
@ApplicationScoped
class SocketScope {

    private final Vertx vertx;
    private final SocketConfig config;
    private final Clock clock;
    private final LimitsConfig limits;
    private final AddressFailures failures;
    private final Authenticator authenticator;
    private final Operations operations;
    private final ExecutionEngine engine;
    private final OperationTracing tracing;
    private final LiveHub hub;
    private final ErrorEntries errors;
    private final Standing standing;
    private final Sockets sockets;
    private final OnlinePeople online;

    SocketScope(
            Vertx vertx,
            SocketConfig config,
            Clock clock,
            LimitsConfig limits,
            AddressFailures failures,
            Authenticator authenticator,
            Operations operations,
            ExecutionEngine engine,
            OperationTracing tracing,
            LiveHub hub,
            ErrorEntries errors,
            Standing standing,
            Sockets sockets,
            OnlinePeople online) {
        this.vertx = vertx;
        this.config = config;
        this.clock = clock;
        this.limits = limits;
        this.failures = failures;
        this.authenticator = authenticator;
        this.operations = operations;
        this.engine = engine;
        this.tracing = tracing;
        this.hub = hub;
        this.errors = errors;
        this.standing = standing;
        this.sockets = sockets;
        this.online = online;
    }

    /**
     * Runs work in a context of its own, for its locals are nobody else's, on the event loop of the socket; the outcome
     * comes back on the socket's context.
     */
    <T> Uni<T> run(Context socket, Supplier<Uni<? extends T>> work) {
        Context own = requireNonNull(VertxContext.createNewDuplicatedContext(VertxContext.getRootContext(socket)));
        return Uni.createFrom()
                .deferred(work)
                .runSubscriptionOn(command -> own.runOnContext(ignored -> command.run()))
                .emitOn(command -> socket.runOnContext(ignored -> command.run()));
    }

    /** The same, as a part of what is traced. */
    <T> Uni<T> run(Context socket, OperationTrace trace, Supplier<Uni<? extends T>> work) {
        return run(socket, () -> {
            trace.enter();
            return work.get();
        });
    }

    /** Counts a bad credential against the address; one that sent too many is told to wait instead of what was wrong. */
    void countFailure(Context socket, String address, Runnable tooMany, Runnable answer) {
        run(socket, () -> failures.count(address))
                .subscribe()
                .with(
                        wait -> {
                            if (wait.isPresent()) {
                                tooMany.run();
                            } else {
                                answer.run();
                            }
                        },
                        uncounted -> answer.run());
    }

    Instant newDeadline() {
        return clock.instant().plus(limits.deadline());
    }

    Vertx vertx() {
        return vertx;
    }

    SocketConfig config() {
        return config;
    }

    Clock clock() {
        return clock;
    }

    Authenticator authenticator() {
        return authenticator;
    }

    Operations operations() {
        return operations;
    }

    ExecutionEngine engine() {
        return engine;
    }

    OperationTracing tracing() {
        return tracing;
    }

    LiveHub hub() {
        return hub;
    }

    ErrorEntries errors() {
        return errors;
    }

    Sockets sockets() {
        return sockets;
    }

    /** A socket's viewer is there: their standing is watched, and who is a person is online; what is returned ends both. */
    Runnable enter(Viewer viewer, Supplier<Uni<Viewer>> authenticate, Consumer<ErrorCode> lost) {
        Runnable unwatch = standing.watch(viewer, authenticate, lost);
        UUID person = viewer.personId();
        if (person == null) {
            return unwatch;
        }
        Runnable goOffline = online.enter(person);
        return () -> {
            unwatch.run();
            goOffline.run();
        };
    }
}
