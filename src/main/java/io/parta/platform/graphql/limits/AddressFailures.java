package io.parta.platform.graphql.limits;

import io.parta.platform.ratelimit.Allowance;
import io.parta.platform.ratelimit.Allowance.Refill;
import io.parta.platform.ratelimit.Buckets;
import io.parta.platform.ratelimit.Taken;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.OptionalLong;

/**
 * Credentials that failed, by address. Only failures count and only failures are refused: behind the one address of a
 * school, a bad client must not lock out the good ones.
 */
@Singleton
public class AddressFailures {

    private final Buckets buckets;
    private final LimitsConfig limits;

    AddressFailures(Buckets buckets, LimitsConfig limits) {
        this.buckets = buckets;
        this.limits = limits;
    }

    /**
     * Counts one failure.
     *
     * @return seconds the address is told to wait; empty while it is within its limit
     */
    public Uni<OptionalLong> count(String address) {
        var allowance = new Allowance(
                "failures:" + address, limits.addressFailures(), limits.addressFailuresPeriod(), Refill.WINDOW);
        return buckets.take(allowance, 1).map(AddressFailures::wait);
    }

    private static OptionalLong wait(Taken taken) {
        return taken.allowed()
                ? OptionalLong.empty()
                : OptionalLong.of(Math.max(1, taken.retryAfter().toSeconds()));
    }
}
