package io.parta.platform.identity.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.platform.digest.Digest;
import io.parta.testing.Api;
import io.parta.testing.KeycloakBrowser;
import io.parta.testing.KeycloakBrowser.Answer;
import io.parta.testing.KeycloakBrowser.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** ID-8: the grant behind the log-in by QR, at the real Keycloak (RFC 8628, with PKCE). */
@QuarkusTest
class DeviceGrantTest {

    private static final String CONSENT = "Продолжайте, только если вы сами его открыли и номер на нём тот же.";

    private final String verifier = UUID.randomUUID() + "-" + UUID.randomUUID();
    private final KeycloakBrowser phone = new KeycloakBrowser();

    @Test
    void whatIsApprovedOnAnotherScreenGivesATokenThatTheApiAccepts() {
        JsonObject grant = start();

        Page consent = logIn(grant, "teacher");
        assertThat(consent.body()).contains("Парта: вход на другом экране", CONSENT);
        phone.submit(consent, Map.of("accept", "yes"));

        String token = poll(grant, verifier).json().getString("access_token");
        assertThat(KeycloakBrowser.claims(token).getString("azp")).isEqualTo(DeviceLogInRoute.CLIENT);
        assertThat(Api.bearing(token)
                        .data("{ viewer { person { firstName } } }")
                        .encode())
                .contains("Татьяна");
    }

    /** Keycloak answers who asks twice within the interval to slow down. */
    @Test
    void waitsWhileNobodyHasDecided() {
        JsonObject grant = start();

        assertThat(error(poll(grant, verifier))).isEqualTo("authorization_pending");
        assertThat(error(poll(grant, verifier))).isEqualTo("slow_down");
    }

    @Test
    void whatIsRefusedGivesNone() {
        JsonObject grant = start();

        phone.submit(logIn(grant, "teacher"), Map.of("cancel", "no"));

        assertThat(error(poll(grant, verifier))).isEqualTo("access_denied");
    }

    /** Whoever has approved once, and is logged in, is asked again: each screen is another one. */
    @Test
    void everyScreenIsApprovedByItself() {
        phone.submit(logIn(start(), "staff"), Map.of("accept", "yes"));

        JsonObject another = start();

        assertThat(phone.get(another.getString("verification_uri_complete")).body())
                .contains(CONSENT);
        assertThat(error(poll(another, verifier))).isEqualTo("authorization_pending");
    }

    /** A code that somebody saw is of no use without what only the waiting page knows. */
    @Test
    void theTokenIsForThePageThatAskedAlone() {
        JsonObject grant = start();
        phone.submit(logIn(grant, "teacher"), Map.of("accept", "yes"));

        assertThat(error(poll(grant, "another-verifier-of-at-least-forty-three-letters")))
                .isEqualTo("invalid_grant");
        assertThat(error(KeycloakBrowser.post(
                        KeycloakBrowser.realm() + "/protocol/openid-connect/auth/device",
                        Map.of("client_id", DeviceLogInRoute.CLIENT, "scope", "openid"))))
                .isEqualTo("invalid_request");
    }

    @Test
    void livesForMinutesAndIsAskedForEveryFewSeconds() {
        JsonObject grant = start();

        assertThat(grant.getInteger("expires_in")).isEqualTo(180);
        assertThat(grant.getInteger("interval")).isEqualTo(3);
        assertThat(LogInRequest.isUserCode(grant.getString("user_code"))).isTrue();
        assertThat(grant.getString("verification_uri")).isEqualTo(KeycloakBrowser.realm() + "/device");
    }

    private JsonObject start() {
        String challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(Digest.sha256(verifier));
        Answer answer = KeycloakBrowser.post(
                KeycloakBrowser.realm() + "/protocol/openid-connect/auth/device",
                Map.of(
                        "client_id",
                        DeviceLogInRoute.CLIENT,
                        "scope",
                        "openid",
                        "code_challenge",
                        challenge,
                        "code_challenge_method",
                        "S256"));
        assertThat(answer.status()).isEqualTo(200);
        assertReadableByThePage(answer);
        return answer.json();
    }

    private static Answer poll(JsonObject grant, String verifier) {
        Answer answer = KeycloakBrowser.post(
                KeycloakBrowser.realm() + "/protocol/openid-connect/token",
                Map.of(
                        "grant_type",
                        "urn:ietf:params:oauth:grant-type:device_code",
                        "client_id",
                        DeviceLogInRoute.CLIENT,
                        "device_code",
                        grant.getString("device_code"),
                        "code_verifier",
                        verifier));
        assertReadableByThePage(answer);
        return answer;
    }

    /** The page is of another origin than Keycloak. */
    private static void assertReadableByThePage(Answer answer) {
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains(KeycloakBrowser.PAGE);
    }

    private Page logIn(JsonObject grant, String user) {
        return phone.submit(
                phone.get(grant.getString("verification_uri_complete")), Map.of("username", user, "password", user));
    }

    private static String error(Answer answer) {
        return answer.json().getString("error");
    }
}
