package io.parta.platform.identity.device;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.parta.platform.qr.QrSvg;
import io.parta.testing.KeycloakBrowser;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ID-8: the pages of the log-in by QR, and what they ask of the service. */
@QuarkusTest
class DeviceLogInPageTest {

    private static final String WINDOWS =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";

    @TestHTTPResource("/")
    URI service;

    private final String userCode = code();

    @ParameterizedTest
    @ValueSource(strings = {"", "/approve"})
    void servesThePagesWithoutASingleForeignAddress(String path) {
        var page = given().get(DeviceLogInRoute.PATH + path);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.contentType()).isEqualTo("text/html; charset=utf-8");
        assertThat(page.asString()).doesNotContain("http://", "https://", "\"//", "style=", "onclick");
        assertThat(page.header("Content-Security-Policy"))
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
                .contains("connect-src 'self' " + KeycloakBrowser.realm().replaceFirst("/realms/.*", ";"))
                .doesNotContain("unsafe")
                .endsWith("frame-ancestors 'none'");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"waiting.js", "approving.js", "texts.js", "style.css"})
    void servesTheFilesOfThePages(String file) {
        assertThat(given().get(DeviceLogInRoute.PATH + '/' + file).statusCode()).isEqualTo(200);
    }

    @Test
    void tellsThePagesWhereKeycloakIs() {
        var settings = new JsonObject(
                given().get(DeviceLogInRoute.PATH + "/settings.json").asString());

        assertThat(settings.getString("clientId")).isEqualTo(DeviceLogInRoute.CLIENT);
        assertThat(settings.getString("grantUrl"))
                .isEqualTo(KeycloakBrowser.realm() + "/protocol/openid-connect/auth/device");
        assertThat(settings.getString("approvalUrl")).isEqualTo(KeycloakBrowser.realm() + "/device");
        assertThat(settings.getJsonArray("openers")).isEmpty();
    }

    @Test
    void drawsTheLinkOfThePageThatApproves() {
        Response answer = ask("requests", userCode, WINDOWS);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo("image/svg+xml");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.asString()).isEqualTo(QrSvg.of(origin() + "/log-in/device/approve#" + userCode, userCode));
    }

    @Test
    void tellsWhereARequestCameFrom() {
        ask("requests", userCode, WINDOWS);

        JsonObject told = new JsonObject(ask("origin", userCode, "another").asString());

        assertThat(told.getInteger("secondsAgo")).isBetween(0, 30);
        told.remove("secondsAgo");
        assertThat(told)
                .isEqualTo(new JsonObject()
                        .put("known", true)
                        .put("agent", WINDOWS)
                        .put("sameNetwork", true));
    }

    /** Whoever sees a code cannot say that it came from elsewhere. */
    @Test
    void theFirstToNameACodeSaysWhereItCameFrom() {
        ask("requests", userCode, WINDOWS);
        assertThat(ask("requests", userCode, "somebody else").statusCode()).isEqualTo(200);

        assertThat(new JsonObject(ask("origin", userCode, "phone").asString()).getString("agent"))
                .isEqualTo(WINDOWS);
    }

    @Test
    void knowsNothingOfACodeThatNobodyNamed() {
        assertThat(new JsonObject(ask("origin", userCode, "phone").asString()))
                .isEqualTo(new JsonObject().put("known", false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"\"",
                "{}",
                "[]",
                "{\"userCode\":1}",
                "{\"userCode\":\"abcd-efgh\"}",
                "{\"userCode\":\"A B\"}",
                "{"
            })
    void refusesWhatIsNoCode(String body) {
        assertThat(given().contentType("application/json")
                        .header("Origin", origin())
                        .body(body)
                        .post(DeviceLogInRoute.PATH + "/requests")
                        .statusCode())
                .isEqualTo(400);
    }

    /** No page of another site has a code drawn that leads to itself, and no form of it is heard. */
    @Test
    void refusesPagesOfOtherSites() {
        for (String foreign : new String[] {"https://elsewhere.example", "null", "http://127.0.0.1", ":"}) {
            assertThat(given().contentType("application/json")
                            .header("Origin", foreign)
                            .body(body(userCode))
                            .post(DeviceLogInRoute.PATH + "/requests")
                            .statusCode())
                    .as(foreign)
                    .isEqualTo(403);
        }
        assertThat(given().contentType("text/plain")
                        .body(body(userCode))
                        .post(DeviceLogInRoute.PATH + "/requests")
                        .statusCode())
                .isEqualTo(415);
        assertThat(new JsonObject(ask("origin", userCode, "phone").asString()).getBoolean("known"))
                .isFalse();
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        assertThat(given().contentType("application/json")
                        .header("Origin", origin())
                        .body(body("A".repeat(2_000)))
                        .post(DeviceLogInRoute.PATH + "/requests")
                        .statusCode())
                .isEqualTo(413);
    }

    private Response ask(String question, String code, String agent) {
        return given().contentType("application/json")
                .header("Origin", origin())
                .header("User-Agent", agent)
                .body(body(code))
                .post(DeviceLogInRoute.PATH + '/' + question);
    }

    private String origin() {
        return service.getScheme() + "://" + service.getAuthority();
    }

    private static String body(String code) {
        return new JsonObject().put("userCode", code).encode();
    }

    /** A code that no other test has. */
    private static String code() {
        String digits = Long.toString(ThreadLocalRandom.current().nextLong(1L << 41, 1L << 45), 36)
                .toUpperCase(Locale.ROOT);
        return digits.substring(0, 4) + '-' + digits.substring(4, 8);
    }
}
