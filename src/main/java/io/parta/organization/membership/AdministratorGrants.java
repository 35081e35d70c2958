package io.parta.organization.membership;

import com.github.f4b6a3.uuid.UuidCreator;
import io.parta.organization.OrganizationAccess.Accessed;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The grant on a membership that makes an administrator (OR-4). It is a part of the membership, so it is written here, for
 * the package of administrators, which decides who is given it.
 */
@ApplicationScoped
public class AdministratorGrants {

    private final Clock clock;

    AdministratorGrants(Clock clock) {
        this.clock = clock;
    }

    /** Gives the grant by an order (OR-3). */
    public void give(LockedMember member, String orderNumber, LocalDate orderDate) {
        var membership = entity(member);
        membership.administratorSince = clock.instant();
        membership.updatedAt = membership.administratorSince;
        membership.orderNumber = orderNumber;
        membership.orderDate = orderDate;
    }

    public void take(LockedMember member) {
        var membership = entity(member);
        membership.administratorSince = null;
        membership.orderNumber = null;
        membership.orderDate = null;
        membership.updatedAt = clock.instant();
    }

    /** The order that appointed the member, by the names of the API, for the audit log. */
    public Map<String, @Nullable String> order(LockedMember member) {
        var membership = entity(member);
        var order = new HashMap<String, @Nullable String>();
        order.put("orderNumber", membership.orderNumber);
        order.put("orderDate", membership.orderDate == null ? null : membership.orderDate.toString());
        return order;
    }

    /** Makes a person a member, who holds no role yet. */
    public Uni<LockedMember> begin(UnitOfWork unit, Accessed organization, UUID person, String rosterName) {
        var membership = new MembershipEntity();
        membership.organizationId = organization.key();
        membership.id = UuidCreator.getTimeOrderedEpoch();
        membership.personId = person;
        membership.rosterName = rosterName;
        membership.createdAt = clock.instant();
        membership.updatedAt = membership.createdAt;
        return unit.session().persist(membership).replaceWith(membership);
    }

    private static MembershipEntity entity(LockedMember member) {
        return (MembershipEntity) member;
    }
}
