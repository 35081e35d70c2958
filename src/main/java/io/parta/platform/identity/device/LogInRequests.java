package io.parta.platform.identity.device;

import io.parta.platform.digest.Digest;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.redis.datasource.value.ReactiveValueCommands;
import io.quarkus.redis.datasource.value.SetArgs;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Screens that wait, in Redis for as long as a code may live. Redis away, one is logged in without being told of. */
@ApplicationScoped
class LogInRequests {

    private static final Logger LOG = Logger.getLogger(LogInRequests.class);
    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final ReactiveValueCommands<String, String> values;

    LogInRequests(ReactiveRedisDataSource redis) {
        this.values = redis.value(String.class);
    }

    /** The first to name a code says where it came from: whoever reads the code over a shoulder cannot change it. */
    Uni<Void> keep(String userCode, LogInRequest request) {
        return values.set(key(userCode), request.encode(), new SetArgs().nx().ex(KEPT))
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.warnf("Where a log-in is asked from is not kept: %s", failure.getMessage());
                    return null;
                })
                .replaceWithVoid();
    }

    Uni<Optional<LogInRequest>> find(String userCode) {
        return values.get(key(userCode))
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure()
                .recoverWithItem(failure -> null)
                .map(kept -> Optional.ofNullable(kept).map(LogInRequest::decode));
    }

    private static String key(String userCode) {
        return "parta:log-in:" + Digest.sha256Hex(userCode);
    }
}
