package io.parta.platform.graphql.transport;

import io.parta.platform.identity.KeycloakConfig;
import io.parta.platform.page.PageFile;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

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
        PageFile page = PageFile.of(OURS + "index.html");
        router.get(PATH).handler(routing -> page.send(routing, policy()));
        router.get(PATH + "/settings.json")
                .handler(routing -> json(settings().toBuffer()).send(routing, policy()));
        PageFile samples = json(samples().toBuffer());
        router.get(PATH + "/samples.json").handler(routing -> samples.send(routing, policy()));
        FILES.forEach((name, folder) -> {
            PageFile file = PageFile.of(folder + name);
            router.get(PATH + '/' + name).handler(routing -> file.send(routing, policy()));
        });
    }

    /** The samples, each with the text of its operation. */
    private static JsonArray samples() {
        var samples = new JsonArray(PageFile.of(OURS + "samples.json").content());
        for (int i = 0; i < samples.size(); i++) {
            JsonObject sample = samples.getJsonObject(i);
            String file = OURS + "operations/" + sample.getString("operation") + ".graphql";
            sample.put("query", PageFile.of(file).content().toString());
        }
        return samples;
    }

    private JsonObject settings() {
        return new JsonObject()
                .put("tokenUrl", tokenUrl)
                .put("clientId", "parta-demo")
                .put("logIns", new JsonArray(List.copyOf(logIns)));
    }

    private static PageFile json(Buffer content) {
        return new PageFile(content, "application/json; charset=utf-8");
    }

    private String policy() {
        URI keycloak = URI.create(tokenUrl);
        return "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
                + "connect-src 'self' ws: wss: " + keycloak.getScheme() + "://" + keycloak.getAuthority()
                + "; frame-ancestors 'none'";
    }
}
