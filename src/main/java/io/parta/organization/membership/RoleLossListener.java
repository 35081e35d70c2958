package io.parta.organization.membership;

import io.parta.organization.OrganizationAccess.Accessed;
import io.parta.organization.OrganizationActs.Act;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.util.Set;
import java.util.UUID;

/**
 * Ends what stood on roles that a member has lost, in the command that takes them (OR-6, RO-3, RO-6): a bean of this type in
 * each context that keeps such things. They are asked one after the other, by the names of their classes.
 */
public interface RoleLossListener {

    /**
     * What a member lost.
     *
     * @param lost the roles that end
     * @param left the roles that stay; none when the membership ends
     */
    record RoleLoss(UUID organizationKey, UUID membershipKey, Set<OrganizationRole> lost, Set<OrganizationRole> left) {

        /** Whether the member still works there. */
        public boolean staysStaff() {
            return left.contains(OrganizationRole.STAFF) || left.contains(OrganizationRole.TEACHER);
        }
    }

    Uni<Void> onLoss(UnitOfWork unit, Act act, Accessed organization, RoleLoss loss);
}
