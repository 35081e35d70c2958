package io.parta.platform.graphql.transport.websocket;

import io.parta.platform.graphql.error.ApiException;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.execution.OperationRequest;
import io.parta.platform.graphql.limits.NumberGuard;
import io.parta.platform.graphql.transport.connection.Connection;
import io.parta.platform.identity.Viewer;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.WebSocketFrame;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One socket and its connection: initialisation, credential and its renewal, keep-alive, and the operations by id.
 * Everything happens on the socket's event loop.
 */
final class SocketSession implements Connection {

    private static final Logger LOG = Logger.getLogger(SocketSession.class);

    private enum State {
        OPEN,
        INITIALISING,
        READY,
        CLOSED
    }

    private final SocketScope scope;
    private final Context context;
    private final Handshake handshake;
    private final Outbox outbox;
    private final MessageAssembler assembler;
    private final MessageRate rate;
    private final SocketTimers timers;
    private final Map<String, SocketOperation> operations = new HashMap<>();

    private State state = State.OPEN;
    private Viewer viewer = Viewer.ANONYMOUS;
    private Runnable leave = () -> {};
    private @Nullable String authorization;
    private Locale locale;
    private boolean admitted;
    private int operationsSeen;

    SocketSession(SocketScope scope, Context context, ServerWebSocket socket, Handshake handshake) {
        this.scope = scope;
        this.context = context;
        this.handshake = handshake;
        this.locale = handshake.locale();
        SocketConfig config = scope.config();
        this.outbox = new Outbox(scope.vertx(), socket, handshake.channel(), config, this::close);
        this.assembler = new MessageAssembler(config.maxMessageBytes());
        this.rate = new MessageRate(config.maxMessagesPerSecond(), config.maxOperations(), System.nanoTime());
        this.timers = new SocketTimers(scope.vertx(), config, this);
        socket.frameHandler(this::received);
        socket.exceptionHandler(broken -> LOG.debugf("Socket broken: %s", broken.getMessage()));
        socket.closeHandler(ignored -> closed(socket.closeStatusCode()));
        timers.awaitInitialisation();
    }

    @Override
    public Context context() {
        return context;
    }

    Viewer viewer() {
        return viewer;
    }

    Outbox outbox() {
        return outbox;
    }

    private void received(WebSocketFrame frame) {
        timers.heard();
        if (state == State.CLOSED || !MessageAssembler.isData(frame)) {
            return;
        }
        try {
            String text = assembler.accept(frame);
            if (text != null) {
                handle(text);
            }
        } catch (ProtocolViolation violation) {
            close(violation.reason(), violation.text());
        }
    }

    private void handle(String text) throws ProtocolViolation {
        ClientMessage message = ClientMessage.read(text);
        if (!rate.admits(message, System.nanoTime())) {
            throw new ProtocolViolation(CloseReason.TOO_MANY_MESSAGES, rate.sentence());
        }
        if (message instanceof ClientMessage.ConnectionInit init) {
            initialise(init.payload());
        } else if (message instanceof ClientMessage.Ping ping) {
            answerPing(ping.payload());
        } else if (message instanceof ClientMessage.Subscribe subscribe) {
            subscribe(subscribe, text);
        } else if (message instanceof ClientMessage.Complete complete) {
            complete(complete.id());
        }
    }

    private void initialise(JsonObject payload) throws ProtocolViolation {
        if (state != State.OPEN) {
            throw new ProtocolViolation(CloseReason.TOO_MANY_INITIALISATIONS);
        }
        state = State.INITIALISING;
        timers.initialisationBegun();
        @Nullable String credential = Credentials.in(payload);
        authorization = credential == null ? handshake.authorization() : credential;
        locale = handshake.locale(payload.getValue("acceptLanguage"));
        authenticate().subscribe().with(this::acknowledge, this::refuse);
    }

    /** The viewer of the credential, its person's state read afresh; answers on the socket's event loop. */
    Uni<Viewer> authenticate() {
        String credential = authorization;
        return scope.run(context, () -> scope.authenticator().authenticate(credential));
    }

    private void acknowledge(Viewer recognised) {
        if (state != State.INITIALISING) {
            return;
        }
        @Nullable CloseReason full = scope.sockets().admit(recognised);
        if (full != null) {
            close(full);
            return;
        }
        admitted = true;
        assembler.acknowledged(scope.config().maxMessageBytes());
        state = State.READY;
        viewer = recognised;
        leave = scope.enter(recognised, this::authenticate, this::credentialLost);
        timers.expireAt(recognised.expiresAt(), scope.clock().instant());
        outbox.send(ServerMessages.acknowledged(
                scope.config(), scope.clock().instant(), viewer.expiresAt(), maxOperations()));
    }

    private void refuse(Throwable failure) {
        if (failure instanceof ApiException refused && refused.code() == ErrorCode.UNAUTHENTICATED) {
            countFailure(() -> close(CloseReason.FORBIDDEN, "Forbidden: UNAUTHENTICATED"));
            return;
        }
        if (failure instanceof ApiException refused && refused.code() != ErrorCode.UNAVAILABLE) {
            close(CloseReason.FORBIDDEN, CloseReason.FORBIDDEN.text() + ": " + refused.code());
            return;
        }
        if (!(failure instanceof ApiException)) {
            LOG.error("Initialisation of a socket failed", failure);
        }
        close(CloseReason.TRY_AGAIN_LATER);
    }

    private void countFailure(Runnable answer) {
        scope.countFailure(context, handshake.clientAddress(), () -> close(CloseReason.TOO_MANY_FAILURES), answer);
    }

    /** A ping may carry a newer credential of the same subject and client: the socket then lives as long as it. */
    private void answerPing(JsonObject payload) {
        @Nullable String credential = Credentials.in(payload);
        if (credential == null || state != State.READY) {
            outbox.send(ServerMessages.PONG);
            return;
        }
        scope.run(context, () -> scope.authenticator().authenticate(credential))
                .subscribe()
                .with(newer -> renew(newer, credential), this::refuseRenewal);
    }

    private void renew(Viewer newer, String credential) {
        if (state != State.READY) {
            return;
        }
        if (!newer.isSamePrincipal(viewer)) {
            close(CloseReason.FORBIDDEN, "Forbidden: another subject or client");
            return;
        }
        viewer = newer;
        authorization = credential;
        timers.expireAt(newer.expiresAt(), scope.clock().instant());
        outbox.send(ServerMessages.renewed(viewer.expiresAt()));
        List.copyOf(operations.values()).forEach(operation -> operation.renewed(newer));
    }

    /** A credential that does not hold leaves the old one, and its deadline, in place. */
    private void refuseRenewal(Throwable failure) {
        ErrorCode code = failure instanceof ApiException refused ? refused.code() : ErrorCode.INTERNAL;
        if (code == ErrorCode.PERSON_BLOCKED) {
            credentialLost(code);
            return;
        }
        Runnable answer = () -> outbox.send(ServerMessages.notRenewed(code, viewer.expiresAt()));
        if (code == ErrorCode.UNAUTHENTICATED) {
            countFailure(answer);
        } else {
            answer.run();
        }
    }

    private void subscribe(ClientMessage.Subscribe message, String text) throws ProtocolViolation {
        if (state != State.READY) {
            throw new ProtocolViolation(CloseReason.NOT_ACKNOWLEDGED);
        }
        if (operations.containsKey(message.id())) {
            throw new ProtocolViolation(CloseReason.ID_IN_USE, "Subscriber for " + message.id() + " already exists");
        }
        OperationRequest request = RequestPayload.read(message.payload());
        var operation = new SocketOperation(scope, this, message.id(), locale, handshake.clientAddress());
        if (operations.size() >= maxOperations()) {
            operation.refuse(ErrorCode.TOO_MANY_OPERATIONS);
        } else if (NumberGuard.refusesJson(text)) {
            operation.refuse(ErrorCode.NUMBER_OUT_OF_RANGE);
        } else {
            operations.put(message.id(), operation);
            operationsSeen++;
            operation.start(request, authorization);
        }
    }

    private int maxOperations() {
        return viewer.isAnonymous()
                ? scope.config().maxAnonymousOperations()
                : scope.config().maxOperations();
    }

    private void complete(String id) {
        Optional.ofNullable(operations.remove(id)).ifPresent(SocketOperation::cancel);
    }

    /** The operation has ended by itself: its id is free. */
    void ended(SocketOperation operation) {
        operations.remove(operation.id(), operation);
    }

    /** The credential no longer opens this service. */
    void credentialLost(ErrorCode code) {
        if (code == ErrorCode.UNAUTHENTICATED) {
            close(CloseReason.TOKEN_EXPIRED);
        } else {
            close(CloseReason.FORBIDDEN, CloseReason.FORBIDDEN.text() + ": " + code);
        }
    }

    @Override
    public void restart() {
        close(CloseReason.SERVICE_RESTART);
    }

    void close(CloseReason reason) {
        close(reason, reason.text());
    }

    private void close(CloseReason reason, String text) {
        if (state != State.CLOSED) {
            end();
            scope.sockets().closedByServer(this, reason);
            outbox.close(reason, text);
        }
    }

    private void closed(@Nullable Short code) {
        if (state != State.CLOSED) {
            end();
            scope.sockets().closedByClient(this, code == null ? 1006 : code);
            outbox.released();
        }
    }

    private void end() {
        state = State.CLOSED;
        timers.stop();
        leave.run();
        List.copyOf(operations.values()).forEach(SocketOperation::cancel);
        operations.clear();
        if (admitted) {
            scope.sockets().leave(viewer);
        }
    }

    int operationCount() {
        return operations.size();
    }

    int operationsSeen() {
        return operationsSeen;
    }
}
