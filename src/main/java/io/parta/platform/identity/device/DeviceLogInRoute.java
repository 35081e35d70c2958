package io.parta.platform.identity.device;

import io.parta.platform.graphql.transport.ClientAddresses;
import io.parta.platform.identity.KeycloakConfig;
import io.parta.platform.page.PageFile;
import io.parta.platform.qr.QrSvg;
import io.parta.platform.ratelimit.Allowance;
import io.parta.platform.ratelimit.Allowance.Refill;
import io.parta.platform.ratelimit.Buckets;
import io.parta.platform.ratelimit.Taken;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The two pages of the log-in by QR (ID-8) and what they ask of the service. The page of the screen that waits starts the
 * grant at Keycloak, shows the code and its QR and asks Keycloak for the token; the QR leads the other screen to a page
 * that shows the same code and where the request came from, and then to Keycloak, where it is approved.
 */
@Singleton
class DeviceLogInRoute {

    static final String PATH = "/log-in/device";
    static final String CLIENT = "parta-device";

    private static final String OURS = "device-log-in/";
    private static final List<String> FILES = List.of("waiting.js", "approving.js", "texts.js", "style.css");
    private static final int MAX_BODY_BYTES = 1024;
    /** Requests of one address, a school being one: each keeps a few hundred bytes for minutes. */
    private static final int REQUESTS = 600;

    private static final Duration REQUESTS_PERIOD = Duration.ofMinutes(5);

    private final LogInRequests requests;
    private final ClientAddresses addresses;
    private final Buckets buckets;
    private final Clock clock;
    private final String issuer;
    private final List<String> openers;

    @Inject
    DeviceLogInRoute(
            LogInRequests requests,
            ClientAddresses addresses,
            Buckets buckets,
            Clock clock,
            KeycloakConfig keycloak,
            @ConfigProperty(name = "parta.http.cors-origins") Optional<List<String>> openers) {
        this.requests = requests;
        this.addresses = addresses;
        this.buckets = buckets;
        this.clock = clock;
        this.issuer = keycloak.expectedIssuer();
        this.openers = openers.orElse(List.of()).stream()
                .filter(origin -> !origin.equals("*"))
                .toList();
    }

    void register(@Observes Router router) {
        page(router, PATH, "waiting.html");
        page(router, PATH + "/approve", "approving.html");
        FILES.forEach(name -> page(router, PATH + '/' + name, name));
        var settings = new PageFile(settings().toBuffer(), "application/json; charset=utf-8");
        router.get(PATH + "/settings.json").handler(routing -> settings.send(routing, policy()));
        question(router, "/requests", this::keep);
        question(router, "/origin", this::tell);
    }

    private void page(Router router, String path, String name) {
        PageFile file = PageFile.of(OURS + name);
        router.get(path).handler(routing -> file.send(routing, policy()));
    }

    /** JSON only, which no form of another site can send. */
    private void question(Router router, String path, BiFunction<RoutingContext, String, Uni<Void>> answer) {
        router.post(PATH + path)
                .consumes("application/json")
                .handler(BodyHandler.create(false).setBodyLimit(MAX_BODY_BYTES))
                .handler(routing -> {
                    @Nullable String userCode = userCode(routing);
                    if (userCode == null) {
                        end(routing, 400);
                        return;
                    }
                    charged(routing)
                            .chain(taken -> taken.allowed() ? answer.apply(routing, userCode) : late(routing, taken))
                            .subscribe()
                            .with(done -> {}, failure -> end(routing, 503));
                });
    }

    private static @Nullable String userCode(RoutingContext routing) {
        try {
            JsonObject body = routing.body().asJsonObject();
            return body != null && body.getValue("userCode") instanceof String code && LogInRequest.isUserCode(code)
                    ? code
                    : null;
        } catch (RuntimeException noJson) {
            return null;
        }
    }

    private Uni<Taken> charged(RoutingContext routing) {
        String address = addresses.of(routing.request());
        return buckets.take(new Allowance("device-log-in:" + address, REQUESTS, REQUESTS_PERIOD, Refill.WINDOW), 1);
    }

    /** Keeps where the request came from; the answer is the QR code that leads to it. */
    private Uni<Void> keep(RoutingContext routing, String userCode) {
        HttpServerRequest request = routing.request();
        @Nullable String origin = ownOrigin(request);
        if (origin == null) {
            end(routing, 403);
            return Uni.createFrom().voidItem();
        }
        String agent =
                Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)).orElse("");
        String link = origin + PATH + "/approve#" + userCode;
        return requests.keep(userCode, LogInRequest.of(userCode, addresses.of(request), agent, clock.instant()))
                .invoke(() -> answer(routing, "image/svg+xml", QrSvg.of(link, userCode)));
    }

    private Uni<Void> tell(RoutingContext routing, String userCode) {
        return requests.find(userCode)
                .map(found -> found.map(one -> one.toldTo(userCode, addresses.of(routing.request()), clock.instant()))
                        .orElseGet(() -> new JsonObject().put("known", false)))
                .invoke(told -> answer(routing, "application/json; charset=utf-8", told.encode()))
                .replaceWithVoid();
    }

    /** The address that the page was opened at, scheme included: a proxy in front ends TLS and we do not see it. */
    private static @Nullable String ownOrigin(HttpServerRequest request) {
        @Nullable String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null || request.authority() == null) {
            return null;
        }
        try {
            return request.authority().toString().equals(URI.create(origin).getAuthority()) ? origin : null;
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
    }

    private static Uni<Void> late(RoutingContext routing, Taken taken) {
        routing.response()
                .putHeader(
                        HttpHeaders.RETRY_AFTER,
                        String.valueOf(Math.max(1, taken.retryAfter().toSeconds())));
        end(routing, 429);
        return Uni.createFrom().voidItem();
    }

    private static void answer(RoutingContext routing, String contentType, String content) {
        routing.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, contentType)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(content);
    }

    private static void end(RoutingContext routing, int status) {
        if (!routing.response().ended()) {
            routing.response().setStatusCode(status).end();
        }
    }

    private JsonObject settings() {
        String protocol = issuer + "/protocol/openid-connect";
        return new JsonObject()
                .put("clientId", CLIENT)
                .put("grantUrl", protocol + "/auth/device")
                .put("tokenUrl", protocol + "/token")
                .put("approvalUrl", issuer + "/device")
                .put("openers", new JsonArray(openers));
    }

    private String policy() {
        URI keycloak = URI.create(issuer);
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src blob: data:; connect-src 'self' "
                + keycloak.getScheme() + "://" + keycloak.getAuthority()
                + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }
}
