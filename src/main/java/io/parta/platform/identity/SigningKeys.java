package io.parta.platform.identity;

import io.parta.platform.graphql.error.ApiException;
import io.parta.platform.graphql.error.ErrorCode;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.Key;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * The issuer's public signing keys. They are read when first needed, every {@link KeycloakConfig#keysRefresh()}, and
 * when a token names an unknown one, at most every five seconds. While the issuer is away the last set stays in force.
 */
@ApplicationScoped
class SigningKeys {

    private static final Logger LOG = Logger.getLogger(SigningKeys.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration UNKNOWN_KEY_PAUSE = Duration.ofSeconds(5);
    private static final int MAX_SET_BYTES = 256 * 1024;
    private static final Set<String> USES_OF_SIGNATURES = Set.of("sig");

    private final Vertx vertx;
    private final KeycloakConfig config;
    private final Clock clock;
    private final HttpClient client;

    private volatile Map<String, Key> keys = Map.of();
    private volatile @Nullable Instant lastTried;
    private volatile boolean reachable;
    private @Nullable Uni<Map<String, Key>> running;

    SigningKeys(Vertx vertx, KeycloakConfig config, Clock clock) {
        this.vertx = vertx;
        this.config = config;
        this.clock = clock;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(2000)
                .setTrustAll(false)
                .setMaxPoolSize(1));
    }

    void start(@Observes StartupEvent event) {
        refreshInBackground();
        vertx.setPeriodic(config.keysRefresh().toMillis(), timer -> refreshInBackground());
    }

    /** Whether the issuer answered when it was last asked. */
    boolean reachable() {
        return reachable;
    }

    /** Whether the issuer still signs with the key of that name, as far as is known. */
    boolean inForce(String keyId) {
        return keys.containsKey(keyId);
    }

    /**
     * The key of that name.
     *
     * @return fails with UNAVAILABLE while no key was ever read, with UNAUTHENTICATED when there is no such key
     */
    Uni<Key> get(String keyId) {
        Key known = keys.get(keyId);
        if (known != null) {
            return Uni.createFrom().item(known);
        }
        if (triedLately()) {
            return Uni.createFrom().failure(new ApiException(absence()));
        }
        return refresh().onItemOrFailure().transformToUni((fresh, failure) -> {
            Key found = keys.get(keyId);
            return found != null
                    ? Uni.createFrom().item(found)
                    : Uni.createFrom().failure(new ApiException(absence()));
        });
    }

    private ErrorCode absence() {
        return keys.isEmpty() ? ErrorCode.UNAVAILABLE : ErrorCode.UNAUTHENTICATED;
    }

    private boolean triedLately() {
        Instant last = lastTried;
        synchronized (this) {
            if (running != null) {
                return false;
            }
        }
        return last != null && clock.instant().isBefore(last.plus(UNKNOWN_KEY_PAUSE));
    }

    private void refreshInBackground() {
        refresh().subscribe().with(fresh -> {}, failure -> {});
    }

    private synchronized Uni<Map<String, Key>> refresh() {
        if (running == null) {
            running = fetch().onItem()
                    .invoke(this::replace)
                    .onFailure()
                    .invoke(this::failed)
                    .onTermination()
                    .invoke(this::finished)
                    .memoize()
                    .indefinitely();
        }
        return running;
    }

    private synchronized void finished() {
        lastTried = clock.instant();
        running = null;
    }

    private void failed(Throwable failure) {
        if (reachable || lastTried == null) {
            LOG.warnf("The signing keys cannot be read (%s); %d known keys stay in force", failure, keys.size());
        }
        reachable = false;
    }

    private void replace(Map<String, Key> fresh) {
        reachable = true;
        boolean changed = !fresh.keySet().equals(keys.keySet());
        keys = fresh;
        if (changed) {
            LOG.infof("Signing keys in force: %d", fresh.size());
        }
    }

    private Uni<Map<String, Key>> fetch() {
        var request = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(config.realmUrl() + "/protocol/openid-connect/certs")
                .setTimeout(PATIENCE.toMillis());
        return Uni.createFrom()
                .completionStage(() ->
                        client.request(request).compose(SigningKeys::bodyOf).toCompletionStage())
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .map(body -> {
                    if (body.length() > MAX_SET_BYTES) {
                        throw new IllegalStateException("a key set of " + body.length() + " bytes");
                    }
                    return parse(body.toString());
                });
    }

    /** In one step on the connection's event loop: a body that is asked for later has gone by, and never comes. */
    private static Future<Buffer> bodyOf(HttpClientRequest request) {
        return request.send()
                .compose(response -> response.statusCode() == 200
                        ? response.body()
                        : Future.failedFuture("status " + response.statusCode()));
    }

    private static Map<String, Key> parse(String json) {
        try {
            var found = new ConcurrentHashMap<String, Key>();
            for (var key : new JsonWebKeySet(json).getJsonWebKeys()) {
                boolean signs = key.getUse() == null || USES_OF_SIGNATURES.contains(key.getUse());
                if (signs && key.getKeyId() != null && key instanceof PublicJsonWebKey asymmetric) {
                    found.put(key.getKeyId(), asymmetric.getPublicKey());
                }
            }
            return Map.copyOf(found);
        } catch (JoseException e) {
            throw new IllegalStateException("a key set that is none", e);
        }
    }

    @PreDestroy
    void stop() {
        client.close();
    }
}
