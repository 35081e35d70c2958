package io.parta.platform.secret;

import io.parta.platform.graphql.limits.LimitsConfig;
import java.time.Duration;

/** How many wrong secrets of a kind may be tried in a period, by a principal and from an address. */
record SecretLimits(long principal, long address, Duration period) {

    static SecretLimits of(LimitsConfig config) {
        return new SecretLimits(config.secretPersonFailures(), config.secretAddressFailures(), config.secretPeriod());
    }
}
