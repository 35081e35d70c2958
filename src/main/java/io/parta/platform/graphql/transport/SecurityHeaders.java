package io.parta.platform.graphql.transport;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;

/** Headers of every answer: nothing is guessed, framed or referred. GraphiQL widens the policy for its own page. */
final class SecurityHeaders {

    private SecurityHeaders() {}

    static void add(RoutingContext routing) {
        MultiMap headers = routing.response().headers();
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        routing.next();
    }
}
