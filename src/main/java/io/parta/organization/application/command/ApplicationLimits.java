package io.parta.organization.application.command;

import io.parta.organization.application.command.ApplicationStore.Sent;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.limits.ApiLimit;
import io.parta.platform.graphql.limits.LimitSource;
import io.parta.platform.graphql.limits.LimitUnit;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How many applications one person may send: each calls on the administrators of an organisation. */
@Singleton
class ApplicationLimits implements LimitSource {

    static final Duration DAY = Duration.ofDays(1);

    private static final int OPEN = 10;
    private static final int A_DAY = 20;

    /** Whether one more would be too many. */
    static Optional<Refusal> refuse(Sent sent) {
        return sent.open() >= OPEN || sent.lately() >= A_DAY
                ? Optional.of(Refusal.of(ErrorCode.APPLICATION_LIMIT_REACHED))
                : Optional.empty();
    }

    @Override
    public List<ApiLimit> limits() {
        return List.of(
                new ApiLimit("openApplications", OPEN, LimitUnit.COUNT, "Open applications of a person at a time."),
                new ApiLimit("applicationsADay", A_DAY, LimitUnit.COUNT, "Applications of a person in 24 hours."));
    }
}
