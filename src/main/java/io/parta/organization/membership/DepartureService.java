package io.parta.organization.membership;

import io.parta.identity.NotificationType;
import io.parta.organization.OrganizationActs.Act;
import io.parta.organization.administration.AdministrationEventType;
import io.parta.organization.membership.MembershipAccess.AccessedMember;
import io.parta.organization.membership.MembershipActs.What;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.Commands;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Ending a membership: by the administration, or by oneself (RO-1, OR-5, OR-6). */
@ApplicationScoped
class DepartureService {

    private static final What LEFT = new What(AdministrationEventType.MEMBER_LEFT, NotificationType.MEMBERSHIP_ENDED);

    private final Commands commands;
    private final MembershipAccess access;
    private final MemberLeaving leaving;
    private final MembershipActs acts;

    DepartureService(Commands commands, MembershipAccess access, MemberLeaving leaving, MembershipActs acts) {
        this.commands = commands;
        this.access = access;
        this.leaving = leaving;
        this.acts = acts;
    }

    Uni<MemberRemovePayload> remove(MemberRemoveInput input, Viewer viewer) {
        var act = acts.begin(MembershipAction.REMOVE.mutation(), viewer);
        var organization = MembershipAccess.organizationAndMember(input.id()).partition();
        return commands.run(
                MemberRemovePayload.class,
                errors -> MemberRemovePayload.refused(organization, errors),
                unit -> access.ending(unit, input.id(), "id", MembershipAction.REMOVE, viewer),
                (unit, found) ->
                        end(unit, act, found, MembershipAction.REMOVE, MemberLeaving.REMOVED, MemberRemovePayload::of));
    }

    Uni<MembershipLeavePayload> leave(MembershipLeaveInput input, Viewer viewer) {
        var act = acts.begin(MembershipAction.LEAVE.mutation(), viewer);
        var organization = MembershipAccess.organizationAndMember(input.id()).partition();
        return commands.run(
                MembershipLeavePayload.class,
                errors -> MembershipLeavePayload.refused(organization, errors),
                unit -> access.ending(unit, input.id(), "id", MembershipAction.LEAVE, viewer),
                (unit, found) -> end(unit, act, found, MembershipAction.LEAVE, LEFT, MembershipLeavePayload::of));
    }

    private <P> Uni<Result<P>> end(
            UnitOfWork unit,
            Act act,
            AccessedMember found,
            MembershipAction action,
            What what,
            Function<MembershipEntity, P> payload) {
        var refusal = found.isOver() ? Optional.of(MembershipAccess.unknown("id")) : found.decide(action);
        if (refusal.isPresent()) {
            return Uni.createFrom().item(Result.refused(List.of(refusal.get())));
        }
        var member = found.membership();
        return leaving.end(unit, act, found.organization(), member, found.roles(), what, Map.of())
                .replaceWith(Result.done(payload.apply(member)));
    }
}
