package io.parta.platform.secret;

import io.parta.platform.graphql.limits.ApiLimit;
import io.parta.platform.graphql.limits.LimitSource;
import io.parta.platform.graphql.limits.LimitUnit;
import io.parta.platform.graphql.limits.LimitsConfig;
import jakarta.inject.Singleton;
import java.util.List;

/** Tells the limits of wrong secrets. */
@Singleton
class ToldLimits implements LimitSource {

    private final SecretLimits limits;

    ToldLimits(LimitsConfig config) {
        this.limits = SecretLimits.of(config);
    }

    @Override
    public List<ApiLimit> limits() {
        return List.of(
                new ApiLimit(
                        "secretPersonFailures",
                        Math.toIntExact(limits.principal()),
                        LimitUnit.COUNT,
                        "Wrong secrets of one kind (invitations, links into chats) a person may try in a period."),
                new ApiLimit(
                        "secretAddressFailures",
                        Math.toIntExact(limits.address()),
                        LimitUnit.COUNT,
                        "Wrong secrets of one kind that may be tried from one address in a period."),
                new ApiLimit(
                        "secretPeriod",
                        Math.toIntExact(limits.period().toMillis()),
                        LimitUnit.MILLISECONDS,
                        "Period of those two counts."));
    }
}
