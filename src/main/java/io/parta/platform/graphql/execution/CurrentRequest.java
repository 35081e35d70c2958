package io.parta.platform.graphql.execution;

import io.parta.platform.graphql.error.ApiException;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.i18n.Languages;
import io.parta.platform.identity.Viewer;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The context of the running operation, for resolvers and services. The engine sets it once, before execution. */
@RequestScoped
public class CurrentRequest {

    private static final RequestContext NONE =
            new RequestContext(Viewer.ANONYMOUS, Languages.RUSSIAN, "", "", Instant.MAX, null, true);

    private RequestContext context = NONE;
    private @Nullable PreparedOperation operation;
    private @Nullable SubscriptionCall subscriptionCall;
    private boolean idempotencyTaken;

    public RequestContext context() {
        return context;
    }

    public Viewer viewer() {
        return context.viewer();
    }

    public Locale locale() {
        return context.locale();
    }

    public @Nullable String idempotencyKey() {
        return context.idempotencyKey();
    }

    /** A context without a prepared operation: subscriptions and frames, which run no command. */
    public void set(RequestContext context) {
        this.context = context;
    }

    /** The context of a query or a mutation. */
    public void set(RequestContext context, PreparedOperation operation) {
        this.context = context;
        this.operation = operation;
    }

    /** The context of any operation, set by the engine. */
    void set(RequestContext context, PreparedOperation operation, @Nullable SubscriptionCall call) {
        set(context, operation);
        this.subscriptionCall = call;
    }

    /** What the running operation was charged; empty outside of queries, mutations and subscriptions. */
    public Optional<PreparedOperation.Cost> cost() {
        return Optional.ofNullable(operation).map(PreparedOperation::cost);
    }

    /** Why a subscription's resolver runs; null in queries and mutations. */
    public @Nullable SubscriptionCall subscriptionCall() {
        return subscriptionCall;
    }

    /**
     * The key of this request, for the one command that may take it: a request with a key has exactly one root mutation,
     * and a mutation one command.
     */
    public Optional<IdempotentRequest> takeIdempotency() {
        String key = context.idempotencyKey();
        if (key == null) {
            return Optional.empty();
        }
        if (operation == null || idempotencyTaken) {
            throw new IllegalStateException("A request with an idempotency key runs exactly one command");
        }
        if (viewer().isAnonymous()) {
            // A key belongs to a principal: strangers would share this one.
            throw new ApiException(ErrorCode.UNAUTHENTICATED);
        }
        idempotencyTaken = true;
        return Optional.of(IdempotentRequest.of(viewer().principalKey(), key, operation));
    }
}
