package io.parta.platform.engines;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.parta.platform.identity.KeycloakConfig;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What Keycloak gives with our realm, and what it refuses. */
@QuarkusTest
class DemoRealmTest {

    private static final Path VENDOR_KEY = Path.of(".parta/demo-journal.key.pem");
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    @Inject
    KeycloakConfig keycloak;

    @Test
    void peopleGetShortTokensForTheApiOnly() {
        JsonObject claims = claims(passwordGrant("parta-demo").path("access_token"));
        assertThat(claims.getString("aud")).isEqualTo("parta-api");
        assertThat(claims.getString("typ")).isEqualTo("Bearer");
        assertThat(claims.getLong("exp") - claims.getLong("iat")).isLessThanOrEqualTo(300);
        assertThat(claims.getString("sub")).isEqualTo("d0000000-0000-4000-8000-000000000001");
        assertThat(claims.getJsonObject("realm_access").getJsonArray("roles")).contains("operator");
    }

    /** A stolen refresh token is worth nothing after its owner's next refresh. */
    @Test
    void aRefreshTokenWorksOnce() {
        String refresh = passwordGrant("parta-demo").path("refresh_token");
        assertThat(refresh(refresh).statusCode()).isEqualTo(200);
        assertThat(refresh(refresh).statusCode()).isEqualTo(400);
    }

    @Test
    void frontendsTakeNoPasswords() {
        Response answer = passwordGrant("parta-web");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.<String>path("error")).isEqualTo("unauthorized_client");
    }

    @Test
    void frontendsLogInWithPkceByS256Only() {
        assertThat(authorization("").header("Location")).contains("error=invalid_request");
        assertThat(authorization("&code_challenge_method=plain&code_challenge=" + CHALLENGE)
                        .header("Location"))
                .contains("error=invalid_request");
        assertThat(authorization("&code_challenge_method=S256&code_challenge=" + CHALLENGE)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aVendorProvesItselfByItsKeyAndGetsTheScopesItAsksFor() throws Exception {
        Assumptions.assumeTrue(Files.exists(VENDOR_KEY), "Keycloak is not ours, its vendor's key is elsewhere");
        Response answer = form(Map.of(
                "grant_type", "client_credentials",
                "scope", "roster links",
                "client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                "client_assertion", assertion()));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        JsonObject claims = claims(answer.path("access_token"));
        assertThat(List.of(claims.getString("scope").split(" "))).containsExactlyInAnyOrder("roster", "links");
        assertThat(claims.getString("parta_kind")).isEqualTo("vendor");
        assertThat(claims.getString("azp")).isEqualTo("demo-journal");
        assertThat(claims.getString("aud")).isEqualTo("parta-api");
    }

    private Response passwordGrant(String client) {
        return form(
                Map.of("grant_type", "password", "client_id", client, "username", "operator", "password", "operator"));
    }

    private Response refresh(String token) {
        return form(Map.of("grant_type", "refresh_token", "client_id", "parta-demo", "refresh_token", token));
    }

    private Response form(Map<String, String> parameters) {
        return given().formParams(parameters).post(keycloak.realmUrl() + "/protocol/openid-connect/token");
    }

    private Response authorization(String more) {
        return given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .get(keycloak.realmUrl() + "/protocol/openid-connect/auth?client_id=parta-web&response_type=code"
                        + "&scope=openid&redirect_uri=http%3A%2F%2F127.0.0.1%3A5173%2Fcallback" + more);
    }

    private String assertion() throws Exception {
        var claims = new JwtClaims();
        claims.setIssuer("demo-journal");
        claims.setSubject("demo-journal");
        claims.setAudience(keycloak.realmUrl());
        claims.setGeneratedJwtId();
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(1);
        var signed = new JsonWebSignature();
        signed.setPayload(claims.toJson());
        signed.setAlgorithmHeaderValue("ES256");
        signed.setKeyIdHeaderValue("demo-journal");
        signed.setKey(vendorKey());
        return signed.getCompactSerialization();
    }

    private static PrivateKey vendorKey() throws Exception {
        var section = Pattern.compile("-----BEGIN PRIVATE KEY-----(.*?)-----END PRIVATE KEY-----", Pattern.DOTALL)
                .matcher(Files.readString(VENDOR_KEY));
        assertThat(section.find()).isTrue();
        byte[] der = Base64.getMimeDecoder().decode(section.group(1).strip());
        return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(der));
    }

    private static JsonObject claims(String token) {
        return new JsonObject(new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8));
    }
}
