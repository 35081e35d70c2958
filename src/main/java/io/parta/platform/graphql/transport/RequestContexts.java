package io.parta.platform.graphql.transport;

import io.parta.platform.graphql.execution.RequestContext;
import io.parta.platform.graphql.limits.OperationLimits;
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
    private final Clock clock;

    @Inject
    RequestContexts(Authenticator authenticator, ClientAddresses addresses, Clock clock) {
        this.authenticator = authenticator;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** Fails as {@link Authenticator#authenticate} does. */
    Uni<RequestContext> of(HttpCall call) {
        HttpServerRequest request = call.routing().request();
        Instant deadline = clock.instant().plusSeconds(OperationLimits.DEADLINE_SECONDS);
        return authenticator
                .authenticate(request.getHeader(HttpHeaders.AUTHORIZATION))
                .map(viewer -> new RequestContext(
                        viewer,
                        call.locale(),
                        addresses.of(request),
                        call.traceId(),
                        deadline,
                        request.getHeader(IDEMPOTENCY_KEY),
                        request.method().equals(HttpMethod.GET)));
    }
}
