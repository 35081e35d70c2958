package io.parta.organization.structure.student;

import io.parta.organization.OrganizationAccess.Accessed;
import io.parta.organization.OrganizationActs.Act;
import io.parta.organization.membership.OrganizationRole;
import io.parta.organization.membership.RoleLossListener;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Places in classes end with the role that they stand on, STUDENT (RO-6). */
@ApplicationScoped
class StudentPlaces implements RoleLossListener {

    private static final String LEAVE_CLASSES = """
            WITH gone AS (
              UPDATE class_student SET ended_at = now()
              WHERE organization_id = :organization AND membership_id = :membership AND ended_at IS NULL
              RETURNING class_id)
            UPDATE school_class c SET student_count = c.student_count - 1 FROM gone
            WHERE c.organization_id = :organization AND c.id = gone.class_id
            """;

    @Override
    public Uni<Void> onLoss(UnitOfWork unit, Act act, Accessed organization, RoleLoss loss) {
        return loss.lost().contains(OrganizationRole.STUDENT)
                ? leave(unit, loss)
                : Uni.createFrom().voidItem();
    }

    private static Uni<Void> leave(UnitOfWork unit, RoleLoss loss) {
        return unit.session()
                .createNativeQuery(LEAVE_CLASSES)
                .setParameter("organization", loss.organizationKey())
                .setParameter("membership", loss.membershipKey())
                .executeUpdate()
                .replaceWithVoid();
    }
}
