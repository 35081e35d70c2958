package io.parta.platform.identity;

import io.parta.platform.graphql.error.ApiException;
import io.parta.platform.graphql.error.ErrorCode;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Bearer tokens of the realm: people by their subject, vendors by their client. */
@Singleton
class TokenAuthenticator implements Authenticator {

    private static final String BEARER = "Bearer ";

    private final TokenVerifier tokens;
    private final PersonDirectory people;

    TokenAuthenticator(TokenVerifier tokens, PersonDirectory people) {
        this.tokens = tokens;
        this.people = people;
    }

    @Override
    public Uni<Viewer> authenticate(@Nullable String authorization) {
        if (authorization == null) {
            return Uni.createFrom().item(Viewer.ANONYMOUS);
        }
        if (!authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Uni.createFrom().failure(new ApiException(ErrorCode.UNAUTHENTICATED));
        }
        return tokens.verify(authorization.substring(BEARER.length()).trim())
                .chain(token -> token.vendor() ? Uni.createFrom().item(vendor(token)) : person(token));
    }

    private static Viewer vendor(VerifiedToken token) {
        return new Viewer(
                Viewer.Kind.VENDOR,
                null,
                token.clientId(),
                token.subject(),
                token.sessionId(),
                token.roles(),
                token.scopes(),
                token.expiresAt(),
                LogIn.UNKNOWN);
    }

    private Uni<Viewer> person(VerifiedToken token) {
        return people.recognise(token.subject(), token.sessionId(), token.name())
                .map(person -> {
                    if (person.loggedOut()) {
                        throw new ApiException(ErrorCode.UNAUTHENTICATED);
                    }
                    if (person.blocked()) {
                        throw new ApiException(ErrorCode.PERSON_BLOCKED);
                    }
                    return new Viewer(
                            Viewer.Kind.PERSON,
                            person.id(),
                            token.clientId(),
                            token.subject(),
                            token.sessionId(),
                            token.roles(),
                            token.scopes(),
                            token.expiresAt(),
                            token.logIn());
                });
    }
}
