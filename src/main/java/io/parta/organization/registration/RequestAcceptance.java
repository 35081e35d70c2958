package io.parta.organization.registration;

import io.parta.identity.NotificationType;
import io.parta.organization.OrganizationAccess.Accessed;
import io.parta.organization.OrganizationActs.Act;
import io.parta.organization.OrganizationVerification;
import io.parta.organization.administrator.Administrators;
import io.parta.organization.registration.RequestStore.Stored;
import io.parta.platform.audit.AuditActorKind;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Verifying a requested organisation accepts the request: the requester becomes administrator by its order (OR-3). */
@ApplicationScoped
class RequestAcceptance implements OrganizationVerification {

    private final RequestStore requests;
    private final Administrators administrators;
    private final RegistrationActs acts;
    private final Clock clock;

    RequestAcceptance(RequestStore requests, Administrators administrators, RegistrationActs acts, Clock clock) {
        this.requests = requests;
        this.administrators = administrators;
        this.acts = acts;
        this.clock = clock;
    }

    @Override
    public Uni<List<Refusal>> verified(UnitOfWork unit, Accessed organization, Act act) {
        return requests.find(unit, organization.key())
                .chain(found -> found.filter(request -> request.state() == OrganizationRequestState.PENDING)
                        .map(request -> accept(unit, organization, request, act))
                        .orElseGet(() -> Uni.createFrom().item(List.of())));
    }

    private Uni<List<Refusal>> accept(UnitOfWork unit, Accessed organization, Stored request, Act act) {
        return administrators
                .appoint(unit, organization, request.requester(), request.order(), act)
                .call(refusals -> refusals.isEmpty()
                        ? close(unit, organization, request, act)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> close(UnitOfWork unit, Accessed organization, Stored request, Act act) {
        var key = organization.key();
        acts.notify(unit, act, request.requester(), NotificationType.ORGANIZATION_REQUEST_ACCEPTED, key);
        return requests.close(unit, key, OrganizationRequestState.ACCEPTED, null, clock.instant())
                .chain(() -> acts.record(
                        unit,
                        act,
                        AuditActorKind.OPERATOR,
                        key,
                        Map.of("state", OrganizationRequestState.PENDING.name()),
                        Map.of("state", OrganizationRequestState.ACCEPTED.name())));
    }
}
