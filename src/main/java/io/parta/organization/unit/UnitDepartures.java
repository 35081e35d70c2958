package io.parta.organization.unit;

import io.parta.organization.OrganizationAccess.Accessed;
import io.parta.organization.OrganizationActs.Act;
import io.parta.organization.membership.OrganizationRole;
import io.parta.organization.membership.RoleLossListener;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Places in units end with the last of STAFF and TEACHER (ST-5, OR-6). */
@ApplicationScoped
class UnitDepartures implements RoleLossListener {

    private static final String LEAVE = """
            WITH gone AS (
              DELETE FROM organization_unit_member
              WHERE organization_id = :organization AND membership_id = :membership
              RETURNING unit_id)
            UPDATE organization_unit u SET member_count = u.member_count - 1 FROM gone
            WHERE u.organization_id = :organization AND u.id = gone.unit_id
            """;

    @Override
    public Uni<Void> onLoss(UnitOfWork work, Act act, Accessed organization, RoleLoss loss) {
        boolean wasStaff =
                loss.lost().contains(OrganizationRole.STAFF) || loss.lost().contains(OrganizationRole.TEACHER);
        return !wasStaff || loss.staysStaff()
                ? Uni.createFrom().voidItem()
                : work.session()
                        .createNativeQuery(LEAVE)
                        .setParameter("organization", loss.organizationKey())
                        .setParameter("membership", loss.membershipKey())
                        .executeUpdate()
                        .replaceWithVoid();
    }
}
