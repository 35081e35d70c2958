package io.parta.testing;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.ConfigProvider;

/** Access tokens of the demo's people, by Keycloak's direct grant. Every password is the user's name. */
public final class Tokens {

    private static final String DEMO_CLIENT = "parta-demo";
    /** Its tokens live a few seconds. */
    private static final String BRIEF_CLIENT = "parta-demo-brief";

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Map<String, Grant> GRANTS = new ConcurrentHashMap<>();

    private Tokens() {}

    /** A token that lives for some more minutes. */
    public static String of(String user) {
        return GRANTS.compute(
                        user, (name, known) -> known != null && known.isYoung() ? known : grant(DEMO_CLIENT, name))
                .token();
    }

    /** A new token of the same person and client. */
    public static String fresh(String user) {
        return grant(DEMO_CLIENT, user).token();
    }

    /** A new token of the same person and client with this scope only. */
    public static String ofScope(String user, String scope) {
        return grant(DEMO_CLIENT, user, scope).token();
    }

    /** A token that expires within seconds. */
    public static String brief(String user) {
        return grant(BRIEF_CLIENT, user).token();
    }

    private static Grant grant(String client, String user) {
        return grant(client, user, "openid");
    }

    private static Grant grant(String client, String user, String scope) {
        var config = ConfigProvider.getConfig();
        String issuer = config.getValue("parta.keycloak.url", String.class) + "/realms/"
                + config.getOptionalValue("parta.keycloak.realm", String.class).orElse("parta");
        var request = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=password&scope=" + scope + "&client_id=" + client
                        + "&username=" + user + "&password=" + user))
                .build();
        try {
            HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("Keycloak refuses " + user + ": " + answer.body());
            }
            var body = new JsonObject(answer.body());
            return new Grant(body.getString("access_token"), Instant.now().plusSeconds(body.getInteger("expires_in")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private record Grant(String token, Instant expiresAt) {

        boolean isYoung() {
            return Instant.now().plusSeconds(120).isBefore(expiresAt);
        }
    }
}
