package io.parta.platform.graphql.transport;

import io.parta.platform.identity.KeycloakConfig;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** GraphiQL with sample operations and the demo's log-ins, where the deployment opens it. Loads nothing from elsewhere. */
@Singleton
class GraphiqlRoute {

    private static final String PATH = "/graphiql";
    private static final String OURS = "graphiql/";
    private static final String ASSETS = "graphiql-assets/META-INF/resources/graphql-ui/";

    private static final Map<String, String> FILES = Map.of(
            "start.js", OURS,
            "start.css", OURS,
            "react.production.min.js", ASSETS,
            "react-dom.production.min.js", ASSETS,
            "graphiql.min.js", ASSETS,
            "graphiql.min.css", ASSETS);

    private final boolean enabled;
    private final List<String> logIns;
    private final String tokenUrl;

    @Inject
    GraphiqlRoute(
            @ConfigProperty(name = "parta.graphiql.enabled") boolean enabled,
            @ConfigProperty(name = "parta.graphiql.log-ins") List<String> logIns,
            KeycloakConfig keycloak) {
        this.enabled = enabled;
        this.logIns = logIns;
        this.tokenUrl = keycloak.realmUrl() + "/protocol/openid-connect/token";
    }

    void register(@Observes Router router) {
        if (!enabled) {
            return;
        }
        Buffer page = resource(OURS + "index.html");
        router.get(PATH).handler(routing -> send(routing, page, "text/html; charset=utf-8"));
        router.get(PATH + "/settings.json")
                .handler(routing -> send(routing, settings().toBuffer(), "application/json; charset=utf-8"));
        Buffer samples = samples().toBuffer();
        router.get(PATH + "/samples.json")
                .handler(routing -> send(routing, samples, "application/json; charset=utf-8"));
        FILES.forEach((name, folder) -> {
            Buffer file = resource(folder + name);
            router.get(PATH + '/' + name).handler(routing -> send(routing, file, contentType(name)));
        });
    }

    /** The samples, each with the text of its operation. */
    private static JsonArray samples() {
        var samples = new JsonArray(resource(OURS + "samples.json"));
        for (int i = 0; i < samples.size(); i++) {
            JsonObject sample = samples.getJsonObject(i);
            String file = OURS + "operations/" + sample.getString("operation") + ".graphql";
            sample.put("query", resource(file).toString());
        }
        return samples;
    }

    private JsonObject settings() {
        return new JsonObject()
                .put("tokenUrl", tokenUrl)
                .put("clientId", "parta-demo")
                .put("logIns", new JsonArray(List.copyOf(logIns)));
    }

    private void send(RoutingContext routing, Buffer content, String contentType) {
        routing.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, contentType)
                .putHeader("Content-Security-Policy", policy())
                .end(content);
    }

    private String policy() {
        URI keycloak = URI.create(tokenUrl);
        return "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
                + "connect-src 'self' ws: wss: " + keycloak.getScheme() + "://" + keycloak.getAuthority()
                + "; frame-ancestors 'none'";
    }

    private static String contentType(String name) {
        if (name.endsWith(".css")) {
            return "text/css; charset=utf-8";
        }
        return name.endsWith(".json") ? "application/json; charset=utf-8" : "text/javascript; charset=utf-8";
    }

    private static Buffer resource(String name) {
        ClassLoader classes = Thread.currentThread().getContextClassLoader();
        try (@Nullable InputStream in = classes.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("Missing in the build: " + name);
            }
            return Buffer.buffer(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
