package io.parta.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.platform.digest.Digest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** A browser at Keycloak's pages: it keeps cookies, fills in forms and follows where Keycloak sends it. */
public final class KeycloakBrowser {

    /** The demo's person with a second factor. */
    public static final String STRONG = "strong";

    private static final String SECOND_FACTOR = "parta-demo-second-factor";
    /** Where that page was opened. */
    public static final String PAGE = "https://parta.example";

    private static final String REDIRECT = "http://127.0.0.1/callback";
    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Map<String, String> cookies = new LinkedHashMap<>();

    /** What Keycloak shows, or where it sends a browser that leaves it. */
    public record Page(int status, String body, @Nullable String location) {

        public boolean shows(String text) {
            return body.contains(text);
        }

        String action() {
            Matcher form = FORM.matcher(body);
            assertThat(form.find()).as("a form on " + body).isTrue();
            return URI.create(realm())
                    .resolve(form.group(1).replace("&amp;", "&"))
                    .toString();
        }

        /** What a form sends unseen. */
        Map<String, String> hidden() {
            return HIDDEN.matcher(body)
                    .results()
                    .collect(Collectors.toMap(field -> field.group(1), field -> field.group(2)));
        }
    }

    /** Begins a log-in of the frontends. */
    public LogInPage logIn(Map<String, String> parameters) {
        String verifier = UUID.randomUUID() + "-" + UUID.randomUUID();
        var query = new LinkedHashMap<>(Map.of(
                "client_id", "parta-web",
                "redirect_uri", REDIRECT,
                "response_type", "code",
                "scope", "openid",
                "code_challenge_method", "S256",
                "code_challenge", Base64.getUrlEncoder().withoutPadding().encodeToString(Digest.sha256(verifier))));
        query.putAll(parameters);
        return new LogInPage(get(realm() + "/protocol/openid-connect/auth?" + form(query)), verifier);
    }

    /** A log-in under way. */
    public final class LogInPage {

        private final String verifier;
        private Page page;

        private LogInPage(Page page, String verifier) {
            this.page = page;
            this.verifier = verifier;
        }

        public Page page() {
            return page;
        }

        public LogInPage password(String user) {
            page = submit(page, Map.of("username", user, "password", user));
            return this;
        }

        public LogInPage secondFactor() {
            page = submit(page, Map.of("otp", Totp.at(Instant.now(), SECOND_FACTOR)));
            return this;
        }

        /** The access token that the code of the finished log-in is changed for. */
        public String token() {
            assertThat(page.location()).as(page.body()).startsWith(REDIRECT);
            String code = URI.create(page.location()).getQuery().replaceAll(".*\\bcode=([^&]+).*", "$1");
            return post(
                            realm() + "/protocol/openid-connect/token",
                            Map.of(
                                    "grant_type", "authorization_code",
                                    "client_id", "parta-web",
                                    "redirect_uri", REDIRECT,
                                    "code", code,
                                    "code_verifier", verifier))
                    .json()
                    .getString("access_token");
        }
    }

    /** An answer that is no page. */
    public record Answer(int status, String body, HttpHeaders headers) {

        public JsonObject json() {
            return new JsonObject(body);
        }
    }

    public Page submit(Page page, Map<String, String> typed) {
        var fields = new LinkedHashMap<>(page.hidden());
        fields.putAll(typed);
        return page(request(page.action())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(fields))));
    }

    public Page get(String address) {
        return page(request(address).GET());
    }

    /** A request without cookies, as a script of a page sends it. */
    public static Answer post(String address, Map<String, String> fields) {
        var answer = send(HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(30))
                .header("Origin", PAGE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(fields))));
        return new Answer(answer.statusCode(), answer.body(), answer.headers());
    }

    public static String realm() {
        var config = ConfigProvider.getConfig();
        return config.getValue("parta.keycloak.url", String.class) + "/realms/"
                + config.getValue("parta.keycloak.realm", String.class);
    }

    /** Claims of a token, unverified. */
    public static JsonObject claims(String token) {
        return new JsonObject(new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder request(String address) {
        var request = HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(30));
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    /** Follows Keycloak's own redirections; one that leads elsewhere is the end of the visit. */
    private Page page(HttpRequest.Builder request) {
        var answer = send(request);
        answer.headers().allValues("Set-Cookie").forEach(this::keep);
        String location = answer.headers().firstValue("Location").orElse(null);
        return location != null && location.startsWith(realm())
                ? get(location)
                : new Page(answer.statusCode(), answer.body(), location);
    }

    private void keep(String cookie) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        if (cookie.contains("Max-Age=0") || pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
