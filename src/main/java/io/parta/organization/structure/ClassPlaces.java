package io.parta.organization.structure;

import io.parta.organization.OrganizationAccess.Accessed;
import io.parta.organization.OrganizationActs.Act;
import io.parta.organization.membership.OrganizationRole;
import io.parta.organization.membership.RoleLossListener;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Places in classes end with the role that they stand on: a student's with STUDENT, staff's with STAFF and TEACHER (RO-6). */
@ApplicationScoped
class ClassPlaces implements RoleLossListener {

    private static final String LEAVE_CLASSES = """
            WITH gone AS (
              UPDATE class_student SET ended_at = now()
              WHERE organization_id = :organization AND membership_id = :membership AND ended_at IS NULL
              RETURNING class_id)
            UPDATE school_class c SET student_count = c.student_count - 1 FROM gone
            WHERE c.organization_id = :organization AND c.id = gone.class_id
            """;

    private static final String LEAVE_STAFF =
            "DELETE FROM class_staff WHERE organization_id = :organization AND membership_id = :membership";

    @Override
    public Uni<Void> onLoss(UnitOfWork unit, Act act, Accessed organization, RoleLoss loss) {
        Uni<Void> done = Uni.createFrom().voidItem();
        if (loss.lost().contains(OrganizationRole.STUDENT)) {
            done = done.chain(() -> leave(unit, LEAVE_CLASSES, loss));
        }
        return loss.staysStaff() ? done : done.chain(() -> leave(unit, LEAVE_STAFF, loss));
    }

    private static Uni<Void> leave(UnitOfWork unit, String sql, RoleLoss loss) {
        return unit.session()
                .createNativeQuery(sql)
                .setParameter("organization", loss.organizationKey())
                .setParameter("membership", loss.membershipKey())
                .executeUpdate()
                .replaceWithVoid();
    }
}
