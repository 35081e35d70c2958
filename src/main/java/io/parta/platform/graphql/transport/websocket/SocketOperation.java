package io.parta.platform.graphql.transport.websocket;

import io.opentelemetry.api.trace.SpanKind;
import io.parta.platform.graphql.error.ApiException;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.execution.ExecutionEngine.ExecutionAnswer;
import io.parta.platform.graphql.execution.Faults;
import io.parta.platform.graphql.execution.OperationRejected;
import io.parta.platform.graphql.execution.OperationRequest;
import io.parta.platform.graphql.execution.PreparedOperation;
import io.parta.platform.graphql.execution.RequestContext;
import io.parta.platform.graphql.execution.observe.OperationTrace;
import io.parta.platform.identity.Viewer;
import io.parta.platform.live.LiveCursor;
import io.parta.platform.live.LiveHub.LiveStream;
import io.parta.platform.live.LiveSink;
import io.parta.platform.live.TopicSubscription;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One operation of a socket, from {@code subscribe} to {@code complete} or {@code error}; its id is free again after
 * either. A query or a mutation answers once, a subscription is the sink of a live stream.
 */
final class SocketOperation implements LiveSink {

    /** Name of the span of a message that begins an operation, beside HTTP's {@code POST /graphql}. */
    private static final String SPAN = "SUBSCRIBE /graphql";

    private final SocketScope scope;
    private final SocketSession session;
    private final String id;
    private final Locale locale;
    private final String clientAddress;
    private final OperationTrace trace;
    private final String traceId;
    private final Buffer nextHead;
    private @Nullable Cancellable running;
    private @Nullable LiveStream stream;
    private Viewer streamViewer = Viewer.ANONYMOUS;
    private @Nullable LiveCursor lastCursor;
    private boolean over;

    SocketOperation(SocketScope scope, SocketSession session, String id, Locale locale, String clientAddress) {
        this.scope = scope;
        this.session = session;
        this.id = id;
        this.locale = locale;
        this.clientAddress = clientAddress;
        this.trace = scope.tracing().root(SPAN, SpanKind.SERVER);
        this.traceId = trace.traceId();
        this.nextHead = ServerMessages.nextHead(id);
    }

    String id() {
        return id;
    }

    /** @param credential of the socket; its person's state is read afresh */
    void start(OperationRequest request, @Nullable String credential) {
        running = scope.run(
                        session.context(), trace, () -> scope.authenticator().authenticate(credential))
                .onFailure(ApiException.class)
                .transform(refused -> new CredentialRefused((ApiException) refused))
                .map(viewer -> context(viewer, request))
                .chain(context -> scope.run(session.context(), trace, () -> scope.operations()
                                .prepare(request, context))
                        .chain(operation -> run(operation, context)))
                .subscribe()
                .with(done -> begun(), this::failed);
    }

    private RequestContext context(Viewer viewer, OperationRequest request) {
        @Nullable Object key = request.extensions().getValue("idempotencyKey");
        return new RequestContext(
                viewer,
                locale,
                clientAddress,
                traceId,
                scope.newDeadline(),
                key == null ? null : key.toString(),
                false);
    }

    private Uni<?> run(PreparedOperation operation, RequestContext context) {
        return operation.isSubscription()
                ? scope.run(session.context(), trace, () -> scope.engine().subscribe(operation, context))
                        .invoke(topic -> join(operation, context, topic))
                : scope.run(session.context(), trace, () -> scope.engine().execute(operation, context))
                        .invoke(this::answer);
    }

    /** The message has its answer or its stream, whose frames are traces of their own. */
    private void begun() {
        running = null;
        trace.ended(false);
    }

    private void answer(ExecutionAnswer answer) {
        if (!over) {
            session.outbox().send(nextHead, answer.body(), ServerMessages.NEXT_TAIL);
            end(ServerMessages.complete(id));
        }
    }

    private void join(PreparedOperation operation, RequestContext context, TopicSubscription topic) {
        if (!over && !context.viewer().hasRightsOf(session.viewer())) {
            fail(new ApiException(ErrorCode.RESYNC_REQUIRED));
        } else if (!over) {
            LiveStream joined = scope.hub().join(operation, context, topic, this);
            if (over) {
                joined.leave();
            } else {
                stream = joined;
                streamViewer = context.viewer();
            }
        }
    }

    /** The client does not want it any more, or the socket is gone: nothing is sent. */
    void cancel() {
        over = true;
        trace.ended(false);
        @Nullable Cancellable work = running;
        if (work != null) {
            work.cancel();
        }
        @Nullable LiveStream live = stream;
        if (live != null) {
            live.leave();
        }
    }

    /**
     * The socket has a newer credential. A stream that began under other realm roles or scopes is begun again by the
     * client, under the new ones, from its last event (LV-4).
     */
    void renewed(Viewer newer) {
        @Nullable LiveStream live = stream;
        if (live != null && !over && !newer.hasRightsOf(streamViewer)) {
            live.leave();
            Map<String, Object> extensions = lastCursor == null ? Map.of() : Map.of("cursor", lastCursor.encode());
            fail(new ApiException(ErrorCode.RESYNC_REQUIRED, extensions));
        }
    }

    /** Refuses the operation before it starts. */
    void refuse(ErrorCode code) {
        fail(new ApiException(code));
    }

    private void failed(Throwable failure) {
        running = null;
        if (over) {
            return;
        }
        if (failure instanceof CredentialRefused refused) {
            if (refused.code() == ErrorCode.UNAUTHENTICATED || refused.code() == ErrorCode.PERSON_BLOCKED) {
                session.credentialLost(refused.code());
            } else {
                refuse(refused.code());
            }
        } else if (failure instanceof OperationRejected rejected) {
            end(ServerMessages.error(id, rejected.errors()));
        } else {
            fail(Faults.of(failure, traceId));
        }
    }

    private void fail(ApiException error) {
        var entry = scope.errors().entry(error, locale, traceId);
        end(ServerMessages.error(id, new JsonArray().add(entry)));
    }

    private void end(Buffer last) {
        over = true;
        trace.ended(false);
        session.ended(this);
        session.outbox().send(last);
    }

    @Override
    public boolean writable() {
        return session.outbox().writable();
    }

    @Override
    public void onDrain(Runnable ready) {
        session.outbox().onDrain(ready);
    }

    @Override
    public void write(Buffer frame, LiveCursor cursor) {
        if (!over) {
            lastCursor = cursor;
            session.outbox().send(nextHead, frame, ServerMessages.NEXT_TAIL);
        }
    }

    @Override
    public void end(@Nullable ApiException error) {
        if (over) {
            return;
        }
        if (error == null) {
            end(ServerMessages.complete(id));
        } else {
            fail(error);
        }
    }

    /** The credential itself was refused, as opposed to a resolver that answers UNAUTHENTICATED. */
    private static final class CredentialRefused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final ErrorCode code;

        CredentialRefused(ApiException refused) {
            super(refused.code().name(), null, false, false);
            this.code = refused.code();
        }

        ErrorCode code() {
            return code;
        }
    }
}
