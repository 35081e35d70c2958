package io.parta.platform.graphql.transport;

import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.execution.ErrorEntries;
import io.parta.platform.graphql.transport.websocket.SocketUpgrade;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/**
 * Takes the upgrades of {@code /graphql}. Browsers let any page open a socket, so the Origin is looked at here, by the
 * list that CORS has; clients that are no browsers send none.
 */
@Singleton
class SocketRoute {

    private static final long RETRY_AFTER_SECONDS = 5;

    private final SocketUpgrade upgrade;
    private final ClientAddresses addresses;
    private final Cors cors;
    private final HttpAnswers answers;
    private final ErrorEntries errors;

    @Inject
    SocketRoute(SocketUpgrade upgrade, ClientAddresses addresses, Cors cors, HttpAnswers answers, ErrorEntries errors) {
        this.upgrade = upgrade;
        this.addresses = addresses;
        this.cors = cors;
        this.answers = answers;
        this.errors = errors;
    }

    void register(@Observes Router router) {
        router.get(GraphQLRoute.PATH).order(GraphQLRoute.ORDER_OF_STREAMS).handler(this::handle);
    }

    private void handle(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        if (!request.headers().contains(HttpHeaders.UPGRADE, HttpHeaders.WEBSOCKET, true)) {
            routing.next();
        } else if (!allowsOrigin(request)) {
            refuse(routing, ErrorCode.ORIGIN_NOT_ALLOWED, -1);
        } else if (!upgrade.admits()) {
            refuse(routing, ErrorCode.UNAVAILABLE, RETRY_AFTER_SECONDS);
        } else {
            upgrade.accept(request, addresses.of(request));
        }
    }

    private boolean allowsOrigin(HttpServerRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin == null || isOwn(origin, request.getHeader(HttpHeaders.HOST)) || cors.allows(origin);
    }

    /** Pages of the service itself. The scheme is not compared: a proxy may have taken TLS off. */
    private static boolean isOwn(String origin, String host) {
        int authority = origin.indexOf("://");
        return authority > 0 && origin.substring(authority + 3).equalsIgnoreCase(host);
    }

    private void refuse(RoutingContext routing, ErrorCode code, long retryAfterSeconds) {
        HttpCall call = HttpCall.of(routing, AnswerType.GRAPHQL_RESPONSE);
        answers.refuse(call, errors.rejected(code, call.locale(), call.traceId(), retryAfterSeconds));
    }
}
