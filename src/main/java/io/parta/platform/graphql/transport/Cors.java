package io.parta.platform.graphql.transport;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Cross-origin requests of configured origins; none by default. Cookies play no part: bearer tokens only. */
@Singleton
class Cors {

    private final Set<String> origins;

    @Inject
    Cors(@ConfigProperty(name = "parta.http.cors-origins") Optional<List<String>> origins) {
        this.origins = Set.copyOf(origins.orElse(List.of()));
    }

    /** Whether a page of this origin may call. */
    boolean allows(String origin) {
        return origins.contains("*") || origins.contains(origin);
    }

    void handle(RoutingContext routing) {
        String origin = routing.request().getHeader(HttpHeaders.ORIGIN);
        HttpServerResponse response = routing.response();
        boolean allowed = origin != null && allows(origin);
        if (allowed) {
            response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
            response.putHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, "Retry-After");
            response.headers().add(HttpHeaders.VARY, "Origin");
        }
        if (!routing.request().method().equals(HttpMethod.OPTIONS)) {
            routing.next();
            return;
        }
        if (allowed) {
            response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, POST");
            response.putHeader(
                    HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS,
                    "Accept, Accept-Language, Authorization, Content-Type, Idempotency-Key, Last-Event-ID");
            response.putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, "86400");
        }
        response.putHeader(HttpHeaders.ALLOW, "GET, POST, OPTIONS")
                .setStatusCode(204)
                .end();
    }
}
