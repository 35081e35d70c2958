package io.parta.platform.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.parta.platform.digest.Digest;
import io.parta.platform.graphql.error.ApiException;
import io.parta.platform.graphql.error.ErrorCode;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.Key;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * Verifies access tokens: signature by a key of the issuer, issuer, audience, expiry, and type, so that an id_token is
 * refused. A verification is remembered under the SHA-256 of the token until the token expires or its key is gone; what
 * the person may do is never remembered here.
 */
@Singleton
class TokenVerifier {

    private static final int MAX_TOKEN_LENGTH = 8192;
    private static final int MAX_REMEMBERED = 50_000;
    private static final String ACCESS_TOKEN = "Bearer";
    private static final String LOGOUT_TOKEN = "Logout";
    private static final String LOGOUT_EVENT = "http://schemas.openid.net/event/backchannel-logout";
    /** Clocks of two machines may differ by this much. */
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(5);

    private static final AlgorithmConstraints ASYMMETRIC = new AlgorithmConstraints(
            AlgorithmConstraints.ConstraintType.PERMIT, "RS256", "RS384", "RS512", "PS256", "ES256", "ES384", "EdDSA");

    private final SigningKeys keys;
    private final KeycloakConfig config;
    private final Clock clock;
    private final Cache<ByteBuffer, VerifiedToken> verified;

    TokenVerifier(SigningKeys keys, KeycloakConfig config, Clock clock) {
        this.keys = keys;
        this.config = config;
        this.clock = clock;
        this.verified = Caffeine.newBuilder()
                .executor(Runnable::run)
                .maximumSize(MAX_REMEMBERED)
                .expireAfter(Expiry.<ByteBuffer, VerifiedToken>creating(
                        (hash, token) -> Duration.between(clock.instant(), token.expiresAt())))
                .build();
    }

    /** @return fails with UNAUTHENTICATED, or UNAVAILABLE while the issuer's keys were never read */
    Uni<VerifiedToken> verify(String token) {
        if (token.length() > MAX_TOKEN_LENGTH) {
            return unauthenticated();
        }
        ByteBuffer hash = ByteBuffer.wrap(Digest.sha256(token));
        VerifiedToken known = verified.getIfPresent(hash);
        if (known != null && keys.inForce(known.keyId()) && clock.instant().isBefore(known.expiresAt())) {
            return Uni.createFrom().item(known);
        }
        return claims(token, ACCESS_TOKEN, builder -> builder.setExpectedAudience(config.audience()))
                .map(signed -> read(signed.keyId(), signed.claims()))
                .invoke(fresh -> verified.put(hash, fresh));
    }

    /**
     * Verifies what Keycloak sends when a log-in session ends (OpenID Connect Back-Channel Logout 1.0). Its audience is
     * the client that was logged in, any client of the realm.
     *
     * @return fails as {@link #verify} does
     */
    Uni<EndedSession> verifyLogout(String token) {
        if (token.length() > MAX_TOKEN_LENGTH) {
            return unauthenticated();
        }
        return claims(token, LOGOUT_TOKEN, JwtConsumerBuilder::setSkipDefaultAudienceValidation)
                .map(signed -> readLogout(signed.claims()));
    }

    private record Signed(String keyId, JwtClaims claims) {}

    private Uni<Signed> claims(String token, String type, UnaryOperator<JwtConsumerBuilder> audience) {
        String keyId = keyIdOf(token);
        return keyId == null
                ? unauthenticated()
                : keys.get(keyId).map(key -> new Signed(keyId, check(token, key, type, audience)));
    }

    private JwtClaims check(String token, Key key, String type, UnaryOperator<JwtConsumerBuilder> audience) {
        try {
            var builder = new JwtConsumerBuilder()
                    .setVerificationKey(key)
                    .setJwsAlgorithmConstraints(ASYMMETRIC)
                    .setExpectedIssuer(config.expectedIssuer())
                    .setRequireExpirationTime()
                    .setRequireSubject()
                    .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                    .setAllowedClockSkewInSeconds((int) CLOCK_SKEW.toSeconds());
            JwtClaims claims = audience.apply(builder).build().processToClaims(token);
            if (!type.equals(claims.getStringClaimValue("typ"))) {
                throw new ApiException(ErrorCode.UNAUTHENTICATED);
            }
            return claims;
        } catch (InvalidJwtException | MalformedClaimException e) {
            throw new ApiException(ErrorCode.UNAUTHENTICATED);
        }
    }

    private static EndedSession readLogout(JwtClaims claims) {
        try {
            String session = claims.getStringClaimValue("sid");
            boolean ends = claims.getClaimValue("events") instanceof Map<?, ?> events
                    && events.containsKey(LOGOUT_EVENT)
                    && !claims.hasClaim("nonce");
            if (session == null || !ends) {
                throw new ApiException(ErrorCode.UNAUTHENTICATED);
            }
            return new EndedSession(claims.getSubject(), session);
        } catch (MalformedClaimException e) {
            throw new ApiException(ErrorCode.UNAUTHENTICATED);
        }
    }

    private static VerifiedToken read(String keyId, JwtClaims claims) {
        try {
            return readAccess(keyId, claims);
        } catch (MalformedClaimException e) {
            throw new ApiException(ErrorCode.UNAUTHENTICATED);
        }
    }

    private static VerifiedToken readAccess(String keyId, JwtClaims claims) throws MalformedClaimException {
        String client = claims.getStringClaimValue("azp");
        String session = claims.getStringClaimValue("sid");
        boolean vendor = "vendor".equals(claims.getStringClaimValue("parta_kind"));
        // A person logs in and has a session, a vendor's service account has none. What is otherwise is a client of the
        // realm that was set up wrongly: it would become a person nobody can log out, or a person with a vendor's
        // rights.
        if (vendor == (session != null)) {
            throw new ApiException(ErrorCode.UNAUTHENTICATED);
        }
        String name = claims.getStringClaimValue("name");
        return new VerifiedToken(
                keyId,
                claims.getSubject(),
                client == null ? "" : client,
                session,
                vendor,
                name == null ? "" : name,
                rolesOf(claims),
                scopesOf(claims),
                Instant.ofEpochSecond(claims.getExpirationTime().getValue()),
                logInOf(claims));
    }

    private static LogIn logInOf(JwtClaims claims) throws MalformedClaimException {
        NumericDate at = claims.getNumericDateClaimValue("auth_time");
        return new LogIn(claims.getStringClaimValue("acr"), at == null ? null : Instant.ofEpochSecond(at.getValue()));
    }

    private static Set<RealmRole> rolesOf(JwtClaims claims) {
        if (claims.getClaimValue("realm_access") instanceof Map<?, ?> access
                && access.get("roles") instanceof List<?> roles) {
            return Arrays.stream(RealmRole.values())
                    .filter(role -> roles.contains(role.name().toLowerCase(Locale.ROOT)))
                    .collect(Collectors.toUnmodifiableSet());
        }
        return Set.of();
    }

    private static Set<String> scopesOf(JwtClaims claims) throws MalformedClaimException {
        String scope = claims.getStringClaimValue("scope");
        return scope == null || scope.isBlank()
                ? Set.of()
                : Set.copyOf(Arrays.asList(scope.trim().split("\\s+")));
    }

    private static @Nullable String keyIdOf(String token) {
        try {
            var signature = new JsonWebSignature();
            signature.setCompactSerialization(token);
            return signature.getKeyIdHeaderValue();
        } catch (JoseException | RuntimeException e) {
            return null;
        }
    }

    private static <T> Uni<T> unauthenticated() {
        return Uni.createFrom().failure(new ApiException(ErrorCode.UNAUTHENTICATED));
    }
}
