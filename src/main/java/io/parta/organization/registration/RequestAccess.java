package io.parta.organization.registration;

import io.parta.organization.OrganizationAccess;
import io.parta.organization.OrganizationAccess.Accessed;
import io.parta.organization.Standings;
import io.parta.organization.registration.OrganizationRequestPolicy.RequestFacts;
import io.parta.organization.registration.OrganizationRequestPolicy.RequestStanding;
import io.parta.organization.registration.RequestStore.Stored;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.LockMode;
import org.jspecify.annotations.Nullable;

/** Loads a request for a command, under its organisation's row lock, and asks who may do it. */
@ApplicationScoped
class RequestAccess {

    private static final UUID NONE = new UUID(0, 0);

    private final OrganizationAccess organizations;
    private final RequestStore requests;
    private final Standings standings;

    RequestAccess(OrganizationAccess organizations, RequestStore requests, Standings standings) {
        this.organizations = organizations;
        this.standings = standings;
        this.requests = requests;
    }

    /**
     * A request under a command of somebody who may do it.
     *
     * @param organization null when it was removed
     */
    record AccessedRequest(
            UUID key,
            RequestStanding standing,
            Stored request,
            @Nullable Accessed organization) {

        /** Right and states together, as {@link OrganizationRequestPolicy#decide}. */
        Optional<Refusal> decide(OrganizationRequestAction action) {
            var state = organization == null ? null : organization.state();
            var facts = new RequestFacts(request.state(), state, request.vacant());
            return OrganizationRequestPolicy.decide(action, standing, facts);
        }
    }

    /**
     * The request when the viewer may do this. NOT_FOUND at {@code input.id} alike for a malformed id, an unknown one and a
     * request of another, after the same statements. It is read after the lock: whoever waited for it sees the decision.
     */
    Uni<Result<AccessedRequest>> request(UnitOfWork unit, String id, OrganizationRequestAction action, Viewer viewer) {
        UUID key = TypeId.decode(OrganizationRequest.PREFIX, id).orElse(NONE);
        return organizations
                .find(unit, key, "id", LockMode.PESSIMISTIC_WRITE, viewer)
                .chain(organization -> requests.find(unit, key)
                        .map(found -> found.map(request -> accessed(key, request, organization, viewer))
                                .filter(request -> OrganizationRequestPolicy.knows(request.standing()))
                                .map(request -> right(request, action))
                                .orElseGet(() -> Result.refused(Refusal.at(ErrorCode.NOT_FOUND, "input", "id")))));
    }

    private AccessedRequest accessed(UUID key, Stored request, Result<Accessed> organization, Viewer viewer) {
        var known = organization instanceof Result.Done<Accessed> done ? done.value() : null;
        return new AccessedRequest(key, RequestStanding.of(standings, viewer, request.requester()), request, known);
    }

    private static Result<AccessedRequest> right(AccessedRequest request, OrganizationRequestAction action) {
        return OrganizationRequestPolicy.right(action, request.standing())
                .map(Result::<AccessedRequest>refused)
                .orElseGet(() -> Result.done(request));
    }
}
