package io.parta.platform.graphql.limits;

import io.parta.platform.graphql.execution.PreparedOperation.Cost;
import io.parta.platform.identity.Viewer;
import io.parta.platform.ratelimit.Allowance;
import io.parta.platform.ratelimit.Allowance.Refill;
import io.parta.platform.ratelimit.Buckets;
import io.parta.platform.ratelimit.Taken;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Budgets by kind of principal: a person has points for an hour, a vendor a steady rate with a burst, requests without a
 * log-in share the budget of their address, which is wide because a whole school may be one address.
 */
@Singleton
class PrincipalBudget implements Budget {

    private final Buckets buckets;
    private final LimitsConfig limits;

    PrincipalBudget(Buckets buckets, LimitsConfig limits) {
        this.buckets = buckets;
        this.limits = limits;
    }

    @Override
    public Uni<Charge> charge(Viewer viewer, String clientAddress, int points) {
        return buckets.take(allowance(viewer, clientAddress), points).map(taken -> charge(taken, points));
    }

    @Override
    public long limit(Viewer viewer) {
        return allowance(viewer, "").capacity();
    }

    private static Charge charge(Taken taken, int points) {
        var cost = new Cost(points, taken.remaining(), taken.resetAt());
        return new Charge(taken.allowed(), cost, (taken.retryAfter().toMillis() + 999) / 1_000);
    }

    private Allowance allowance(Viewer viewer, String clientAddress) {
        return switch (viewer.kind()) {
            case PERSON ->
                new Allowance(viewer.principalKey(), limits.personPoints(), limits.personPeriod(), Refill.WINDOW);
            case VENDOR ->
                new Allowance(
                        viewer.principalKey(),
                        limits.vendorBurst(),
                        Duration.ofMillis(1_000 * limits.vendorBurst() / limits.vendorPointsPerSecond()),
                        Refill.CONTINUOUS);
            case ANONYMOUS, SYNTHETIC ->
                new Allowance(
                        "anonymous:" + clientAddress,
                        limits.anonymousPoints(),
                        limits.anonymousPeriod(),
                        Refill.WINDOW);
        };
    }
}
