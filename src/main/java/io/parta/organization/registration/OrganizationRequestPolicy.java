package io.parta.organization.registration;

import io.parta.organization.OrganizationAction;
import io.parta.organization.OrganizationPolicy;
import io.parta.organization.OrganizationStanding;
import io.parta.organization.OrganizationState;
import io.parta.organization.Standings;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Remedy;
import io.parta.platform.identity.Viewer;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rules of requests for organisations, pure: empty means allowed. Mutations and {@code viewerActions} ask the same. */
final class OrganizationRequestPolicy {

    /** Open requests that one person may have. */
    static final int MOST_OPEN = 3;

    private OrganizationRequestPolicy() {}

    /**
     * What a viewer is to a request.
     *
     * @param platform what they are without regard to any organisation
     */
    record RequestStanding(OrganizationStanding platform, boolean requester) {

        static RequestStanding of(Standings standings, Viewer viewer, UUID requester) {
            return new RequestStanding(standings.of(viewer, false, false), requester.equals(viewer.personId()));
        }

        boolean operator() {
            return platform.operator();
        }
    }

    /**
     * A request as decisions see it.
     *
     * @param organization state of the organisation; null when it was removed
     * @param vacant whether nothing refers to the organisation, so that it can be removed
     */
    record RequestFacts(
            OrganizationRequestState state, @Nullable OrganizationState organization, boolean vacant) {}

    /** Whether the viewer may know of the request; the WHERE of the reads says the same. */
    static boolean knows(RequestStanding standing) {
        return standing.operator() || standing.requester();
    }

    /** Whether somebody who has this many open requests may make another one. */
    static Optional<Refusal> another(long open) {
        return open < MOST_OPEN
                ? Optional.empty()
                : Optional.of(Refusal.of(ErrorCode.ORGANIZATION_REQUEST_LIMIT_EXCEEDED)
                        .with(Remedy.mutation(OrganizationRequestAction.WITHDRAW.mutation())));
    }

    /** Whether the viewer is the one to do this, whatever the states. */
    static Optional<Refusal> right(OrganizationRequestAction action, RequestStanding standing) {
        if (action == OrganizationRequestAction.WITHDRAW) {
            return standing.requester() ? Optional.empty() : Optional.of(Refusal.of(ErrorCode.NOT_ALLOWED));
        }
        return OrganizationPolicy.registers(standing.platform());
    }

    /** Right and states together: would the mutation be accepted now? */
    static Optional<Refusal> decide(OrganizationRequestAction action, RequestStanding standing, RequestFacts request) {
        return right(action, standing)
                .or(() -> action == OrganizationRequestAction.VERIFY
                        ? verifies(standing, request.organization())
                        : removes(action, request));
    }

    /** As {@code organizationVerify} says of the organisation: one that was removed is not found. */
    private static Optional<Refusal> verifies(RequestStanding standing, @Nullable OrganizationState organization) {
        return organization == null
                ? Optional.of(Refusal.of(ErrorCode.NOT_FOUND))
                : OrganizationPolicy.decide(OrganizationAction.VERIFY, standing.platform(), organization);
    }

    private static Optional<Refusal> removes(OrganizationRequestAction action, RequestFacts request) {
        if (request.state() != OrganizationRequestState.PENDING) {
            return Optional.of(Refusal.of(ErrorCode.ORGANIZATION_REQUEST_CLOSED));
        }
        if (request.vacant()) {
            return Optional.empty();
        }
        var refusal = Refusal.of(ErrorCode.ORGANIZATION_NOT_EMPTY);
        return Optional.of(
                action == OrganizationRequestAction.REJECT
                        ? refusal.with(Remedy.mutation(OrganizationRequestAction.VERIFY.mutation()))
                        : refusal);
    }
}
