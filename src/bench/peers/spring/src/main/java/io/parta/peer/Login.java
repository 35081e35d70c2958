package io.parta.peer;

import io.parta.peer.Model.Person;
import java.util.Map;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlInterceptor;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.graphql.server.WebSocketSessionInfo;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who asks: the person of the token that was verified, of a request or of a socket's first message. */
@Component
class Login implements WebSocketGraphQlInterceptor {

    static final String VIEWER = "viewer";

    private final Database database;
    private final JwtDecoder tokens;

    Login(Database database, JwtDecoder tokens) {
        this.database = database;
        this.tokens = tokens;
    }

    @Override
    public Mono<Object> handleConnectionInitialization(WebSocketSessionInfo session, Map<String, Object> payload) {
        String token = String.valueOf(payload.get("authorization")).replaceFirst("^Bearer ", "");
        session.getAttributes().put(VIEWER, person(tokens.decode(token).getSubject()));
        return Mono.empty();
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        Object viewer = request instanceof WebSocketGraphQlRequest socket
                ? socket.getSessionInfo().getAttributes().get(VIEWER)
                : person(SecurityContextHolder.getContext().getAuthentication().getName());
        request.configureExecutionInput(
                (input, builder) -> builder.graphQLContext(Map.of(VIEWER, viewer)).build());
        return chain.next(request);
    }

    private Person person(String subject) {
        return database.person(subject).orElseThrow(() -> new BadCredentialsException("unknown person"));
    }
}
