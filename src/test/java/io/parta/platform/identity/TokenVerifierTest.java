package io.parta.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parta.platform.graphql.error.ApiException;
import io.parta.platform.graphql.error.ErrorCode;
import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.function.Consumer;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a token must be to be believed, and what happens when the issuer changes its keys or is away. */
class TokenVerifierTest {

    private static final Vertx VERTX = Vertx.vertx();
    private static final PublicJsonWebKey KEY = TestIssuer.newKey("key-1");
    private static final PublicJsonWebKey OTHER_KEY = TestIssuer.newKey("key-2");

    private final TestIssuer issuer = new TestIssuer();
    private final SettableClock clock = new SettableClock();
    private SigningKeys keys = keys();
    private TokenVerifier verifier = verifier();

    @BeforeEach
    void publishTheKey() {
        issuer.publish(KEY);
    }

    @AfterEach
    void closeTheIssuer() {
        keys.stop();
        issuer.close();
    }

    @AfterAll
    static void closeVertx() {
        VERTX.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void readsWhoCallsFromAnAccessToken() {
        VerifiedToken token = verify(valid());

        assertThat(token.subject()).isEqualTo("subject-1");
        assertThat(token.clientId()).isEqualTo("parta-web");
        assertThat(token.sessionId()).isEqualTo("session-1");
        assertThat(token.name()).isEqualTo("Ольга");
        assertThat(token.vendor()).isFalse();
        assertThat(token.roles()).containsExactly(RealmRole.OPERATOR);
        assertThat(token.scopes()).containsExactlyInAnyOrder("profile", "roster");
        assertThat(token.expiresAt())
                .isEqualTo(
                        Instant.ofEpochSecond(clock.instant().plusSeconds(300).getEpochSecond()));
    }

    /** ID-7. */
    @Test
    void readsHowAndWhenThePersonLoggedIn() {
        Instant at = Instant.parse("2026-11-20T09:55:00Z");

        assertThat(verify(token(claims -> {
                            claims.setClaim("acr", "2");
                            claims.setClaim("auth_time", at.getEpochSecond());
                        }))
                        .logIn())
                .isEqualTo(new LogIn("2", at));
        assertThat(verify(valid()).logIn()).isEqualTo(LogIn.UNKNOWN);
    }

    @Test
    void refusesALogInOfNoTimeAndOfNoLevel() {
        refuses(token(claims -> claims.setClaim("auth_time", "yesterday")));
        refuses(token(claims -> claims.setClaim("acr", 2)));
    }

    @Test
    void knowsAVendorByTheClaimOfItsClient() {
        assertThat(verify(token(claims -> {
                            claims.setClaim("parta_kind", "vendor");
                            claims.unsetClaim("sid");
                        }))
                        .vendor())
                .isTrue();
    }

    /** A client of the realm that was set up wrongly makes no person of a machine, and no vendor of a person. */
    @Test
    void refusesAServiceAccountThatIsNoVendorAndALogInToAVendorsClient() {
        refuses(token(claims -> claims.unsetClaim("sid")));
        refuses(token(claims -> claims.setClaim("parta_kind", "vendor")));
    }

    @Test
    void refusesAnIdToken() {
        refuses(token(claims -> claims.setClaim("typ", "ID")));
    }

    @Test
    void refusesARefreshTokenAndATokenWithoutAType() {
        refuses(token(claims -> claims.setClaim("typ", "Refresh")));
        refuses(token(claims -> claims.unsetClaim("typ")));
    }

    @Test
    void refusesAnotherIssuer() {
        refuses(token(claims -> claims.setIssuer("https://id.example/realms/other")));
    }

    @Test
    void refusesAnotherAudience() {
        refuses(token(claims -> claims.setAudience("account")));
        refuses(token(claims -> claims.unsetClaim("aud")));
    }

    @Test
    void refusesATokenWithoutExpiry() {
        refuses(token(claims -> claims.unsetClaim("exp")));
    }

    @Test
    void refusesAnExpiredTokenAlsoWhenItWasVerifiedBefore() {
        String token = valid();
        verify(token);
        clock.advance(Duration.ofSeconds(306));

        refuses(token);
    }

    @Test
    void refusesATokenThatAnotherKeySigned() {
        PublicJsonWebKey impostor = TestIssuer.newKey("key-1");
        refuses(TestIssuer.token(impostor, clock.instant(), claims -> {}));
    }

    @Test
    void refusesAnUnsignedToken() {
        String[] parts = valid().split("\\.");
        String header = base64("{\"alg\":\"none\",\"kid\":\"key-1\"}");
        refuses(header + "." + parts[1] + ".");
    }

    @Test
    void refusesThePublicKeyUsedAsASharedSecret() throws Exception {
        var signature = new JsonWebSignature();
        signature.setPayload(TestIssuer.claims(clock.instant()).toJson());
        signature.setKey(new HmacKey(KEY.getPublicKey().getEncoded()));
        signature.setKeyIdHeaderValue("key-1");
        signature.setAlgorithmHeaderValue("HS256");
        refuses(signature.getCompactSerialization());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a.b", "a.b.c", "....", "e30.e30.e30"})
    void refusesWhatIsNoToken(String text) {
        refuses(text);
    }

    @Test
    void refusesATokenOfUnreasonableLength() {
        refuses("x".repeat(8193));
    }

    @Test
    void verifiesTheSignatureOfATokenOnlyOnce() {
        String token = valid();
        assertThat(verify(token)).isSameAs(verify(token));
    }

    @Test
    void forgetsAVerificationWhenItsKeyLeavesTheSet() {
        String old = valid();
        verify(old);
        issuer.publish(OTHER_KEY);
        clock.advance(Duration.ofSeconds(6));
        verify(TestIssuer.token(OTHER_KEY, clock.instant(), claims -> {}));
        clock.advance(Duration.ofSeconds(6));

        refuses(old);
    }

    @Test
    void readsTheKeysAgainForAnUnknownKeyButNotForEachOfAThousand() {
        verify(valid());
        clock.advance(Duration.ofSeconds(6));
        int before = issuer.keySetReads.get();
        PublicJsonWebKey unknown = TestIssuer.newKey("nobody");
        for (int i = 0; i < 1000; i++) {
            refuses(TestIssuer.token(unknown, clock.instant(), claims -> {}));
        }
        assertThat(issuer.keySetReads.get() - before).isEqualTo(1);
    }

    @Test
    void goesOnWithTheKnownKeysWhileTheIssuerIsAway() {
        verify(valid());
        issuer.goAway();
        clock.advance(Duration.ofSeconds(6));
        refuses(TestIssuer.token(OTHER_KEY, clock.instant(), claims -> {}));

        assertThat(verify(token(claims -> claims.setSubject("subject-2"))).subject())
                .isEqualTo("subject-2");
        assertThat(keys.reachable()).isFalse();
    }

    @Test
    void isUnavailableUntilTheIssuerWasReachedOnce() {
        issuer.goAway();
        String token = valid();
        assertThatThrownBy(() -> verify(token)).isInstanceOfSatisfying(ApiException.class, e -> assertThat(e.code())
                .isEqualTo(ErrorCode.UNAVAILABLE));
        issuer.comeBack();
        clock.advance(Duration.ofSeconds(6));

        assertThat(verify(token).subject()).isEqualTo("subject-1");
    }

    @Test
    void readsWhoseSessionEndedFromALogoutToken() {
        assertThat(logout(claims -> {})).isEqualTo(new EndedSession("subject-1", "session-1"));
    }

    @Test
    void refusesAnAccessTokenAsALogoutTokenAndTheReverse() {
        refusesLogout(valid());
        refuses(token(TokenVerifierTest::asLogout));
    }

    @Test
    void refusesALogoutTokenWithoutItsEventWithoutASessionOrWithANonce() {
        refusesLogout(logoutToken(claims -> claims.setClaim("events", Map.of())));
        refusesLogout(logoutToken(claims -> claims.unsetClaim("events")));
        refusesLogout(logoutToken(claims -> claims.unsetClaim("sid")));
        refusesLogout(logoutToken(claims -> claims.setClaim("nonce", "n")));
        refusesLogout(logoutToken(claims -> claims.setIssuer("https://id.example/realms/other")));
        refusesLogout("x".repeat(8193));
    }

    private static void asLogout(JwtClaims claims) {
        claims.setClaim("typ", "Logout");
        claims.setAudience("parta-web");
        claims.setClaim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
    }

    private String logoutToken(Consumer<JwtClaims> change) {
        return token(claims -> {
            asLogout(claims);
            change.accept(claims);
        });
    }

    private EndedSession logout(Consumer<JwtClaims> change) {
        return verifier.verifyLogout(logoutToken(change)).await().atMost(Duration.ofSeconds(10));
    }

    private void refusesLogout(String token) {
        assertThatThrownBy(() -> verifier.verifyLogout(token).await().atMost(Duration.ofSeconds(10)))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNAUTHENTICATED));
    }

    private SigningKeys keys() {
        return new SigningKeys(VERTX, issuer.config(Duration.ofHours(1)), clock);
    }

    private TokenVerifier verifier() {
        return new TokenVerifier(keys, issuer.config(Duration.ofHours(1)), clock);
    }

    private String valid() {
        return token(claims -> {});
    }

    private String token(Consumer<JwtClaims> change) {
        return TestIssuer.token(KEY, clock.instant(), change);
    }

    private VerifiedToken verify(String token) {
        return verifier.verify(token).await().atMost(Duration.ofSeconds(10));
    }

    private void refuses(String token) {
        assertThatThrownBy(() -> verify(token)).isInstanceOfSatisfying(ApiException.class, e -> assertThat(e.code())
                .isEqualTo(ErrorCode.UNAUTHENTICATED));
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
