package io.parta.platform.graphql.transport;

import io.parta.platform.graphql.error.ApiException;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.execution.ErrorEntries;
import io.parta.platform.graphql.execution.RequestContext;
import io.parta.platform.graphql.limits.AddressFailures;
import io.parta.platform.graphql.limits.LimitsConfig;
import io.parta.platform.identity.Authenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;

/** Who calls over HTTP, from where, in which language and until when. */
@Singleton
class RequestContexts {

    static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private final Authenticator authenticator;
    private final ClientAddresses addresses;
    private final AddressFailures failures;
    private final ErrorEntries errors;
    private final LimitsConfig limits;
    private final Clock clock;

    @Inject
    RequestContexts(
            Authenticator authenticator,
            ClientAddresses addresses,
            AddressFailures failures,
            ErrorEntries errors,
            LimitsConfig limits,
            Clock clock) {
        this.authenticator = authenticator;
        this.addresses = addresses;
        this.failures = failures;
        this.errors = errors;
        this.limits = limits;
        this.clock = clock;
    }

    /** Fails as {@link Authenticator#authenticate} does. */
    Uni<RequestContext> of(HttpCall call) {
        HttpServerRequest request = call.routing().request();
        Instant deadline = clock.instant().plus(limits.deadline());
        return authenticator
                .authenticate(request.getHeader(HttpHeaders.AUTHORIZATION))
                .onFailure(RequestContexts::isBadCredential)
                .recoverWithUni(
                        failure -> counted(call).chain(() -> Uni.createFrom().failure(failure)))
                .map(viewer -> new RequestContext(
                        viewer,
                        call.locale(),
                        addresses.of(request),
                        call.traceId(),
                        deadline,
                        request.getHeader(IDEMPOTENCY_KEY),
                        request.method().equals(HttpMethod.GET)));
    }

    /** Fails instead when the address has sent too many credentials that are not good. */
    private Uni<?> counted(HttpCall call) {
        return failures.count(addresses.of(call.routing().request()))
                .invoke(wait -> wait.ifPresent(seconds -> {
                    throw errors.rejected(ErrorCode.RATE_LIMITED, call.locale(), call.traceId(), seconds);
                }));
    }

    private static boolean isBadCredential(Throwable failure) {
        return failure instanceof ApiException refused && refused.code() == ErrorCode.UNAUTHENTICATED;
    }
}
