package io.parta.organization.structure.staff;

import io.parta.organization.OrganizationAccess.Accessed;
import io.parta.organization.OrganizationActs.Act;
import io.parta.organization.membership.RoleLossListener;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Posts in classes end with the roles that they stand on, STAFF and TEACHER (RO-6). */
@ApplicationScoped
class ClassPosts implements RoleLossListener {

    private final ClassStaffStore staff;

    ClassPosts(ClassStaffStore staff) {
        this.staff = staff;
    }

    @Override
    public Uni<Void> onLoss(UnitOfWork unit, Act act, Accessed organization, RoleLoss loss) {
        return loss.staysStaff()
                ? Uni.createFrom().voidItem()
                : staff.removeAll(unit, loss.organizationKey(), loss.membershipKey());
    }
}
