package io.parta.platform.health;

import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Redis carries doorbells and budgets: away, live events come by the tail check and budgets count in process. */
@Readiness
@ApplicationScoped
class RedisHealth implements AsyncHealthCheck {

    private static final String PART = "redis";
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final ReactiveRedisDataSource redis;

    RedisHealth(ReactiveRedisDataSource redis) {
        this.redis = redis;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return Uni.createFrom()
                .deferred(() -> redis.execute("PING"))
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .map(answer -> PartHealth.normal(PART))
                .onFailure()
                .recoverWithItem(PartHealth.degraded(
                        PART, "live events arrive by the tail check; budgets are counted by each instance"));
    }
}
