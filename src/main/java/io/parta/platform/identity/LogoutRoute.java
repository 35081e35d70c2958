package io.parta.platform.identity;

import io.parta.platform.graphql.error.ApiException;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.live.PersonBell;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Where Keycloak says that a log-in session has ended (OpenID Connect Back-Channel Logout 1.0): its tokens are refused
 * from then on, and the person's bell lets every open socket and stream, on every instance, look at its own credential
 * again. Answers 200, 400 to what is no logout token, 503 when it could not be kept.
 */
@Singleton
class LogoutRoute {

    static final String PATH = "/auth/backchannel-logout";

    private static final int MAX_BODY_BYTES = 16 * 1024;

    private final TokenVerifier tokens;
    private final PersonDirectory people;
    private final PersonBell bell;

    @Inject
    LogoutRoute(TokenVerifier tokens, PersonDirectory people, PersonBell bell) {
        this.tokens = tokens;
        this.people = people;
        this.bell = bell;
    }

    void register(@Observes Router router) {
        router.post(PATH)
                .consumes("application/x-www-form-urlencoded")
                .handler(BodyHandler.create(false).setBodyLimit(MAX_BODY_BYTES))
                .handler(this::handle);
    }

    private void handle(RoutingContext routing) {
        String token = routing.request().getFormAttribute("logout_token");
        if (token == null) {
            answer(routing, 400);
            return;
        }
        tokens.verifyLogout(token)
                .chain(ended -> people.endSession(ended.subject(), ended.sessionId()))
                .invoke(person -> person.ifPresent(bell::ring))
                .subscribe()
                .with(done -> answer(routing, 200), failure -> answer(routing, statusOf(failure)));
    }

    private static int statusOf(@Nullable Throwable failure) {
        return failure instanceof ApiException refused && refused.code() == ErrorCode.UNAUTHENTICATED ? 400 : 503;
    }

    private static void answer(RoutingContext routing, int status) {
        if (!routing.response().ended()) {
            routing.response()
                    .setStatusCode(status)
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .end();
        }
    }
}
