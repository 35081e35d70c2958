package io.parta.organization.membership;

import io.parta.organization.OrganizationAccess.Accessed;
import io.parta.organization.OrganizationActs.Act;
import io.parta.organization.membership.RoleLossListener.RoleLoss;
import io.parta.platform.persistence.InTurn;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** What ends with a role, and with a membership: whatever other contexts let stand on it (OR-6, RO-3, RO-6). */
@ApplicationScoped
class Departures {

    private final List<RoleLossListener> listeners;
    private final Clock clock;

    Departures(@Any Instance<RoleLossListener> listeners, Clock clock) {
        this.listeners = listeners.stream()
                .sorted(Comparator.comparing(listener -> listener.getClass().getName()))
                .toList();
        this.clock = clock;
    }

    /** Ends the membership; its roles stay on record with it. */
    Uni<Void> end(UnitOfWork unit, Act act, Accessed organization, MembershipEntity member, MemberRoles held) {
        member.endedAt = clock.instant();
        member.updatedAt = member.endedAt;
        return unit.session().flush().chain(() -> lose(unit, act, organization, member, held.all(), Set.of()));
    }

    /**
     * Ends what stood on roles that were lost.
     *
     * @param left the roles that stay
     */
    Uni<Void> lose(
            UnitOfWork unit,
            Act act,
            Accessed organization,
            MembershipEntity member,
            Set<OrganizationRole> lost,
            Set<OrganizationRole> left) {
        if (lost.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var loss = new RoleLoss(member.organizationId, member.id, lost, left);
        return InTurn.each(listeners, listener -> listener.onLoss(unit, act, organization, loss));
    }
}
