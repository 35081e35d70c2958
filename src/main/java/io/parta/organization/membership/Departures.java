package io.parta.organization.membership;

import io.parta.organization.OrganizationAccess.Accessed;
import io.parta.organization.membership.MembershipActs.Act;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;

/** What ends with a role, and with a membership: places in classes and units, guardianships (OR-6, RO-3, RO-6). */
@ApplicationScoped
class Departures {

    private static final String LEAVE_CLASSES = """
            WITH gone AS (
              UPDATE class_student SET ended_at = now()
              WHERE organization_id = :organization AND membership_id = :membership AND ended_at IS NULL
              RETURNING class_id)
            UPDATE school_class c SET student_count = c.student_count - 1 FROM gone
            WHERE c.organization_id = :organization AND c.id = gone.class_id
            """;

    private static final String LEAVE_CLASS_STAFF =
            "DELETE FROM class_staff WHERE organization_id = :organization AND membership_id = :membership";

    private static final String LEAVE_UNITS = """
            WITH gone AS (
              DELETE FROM organization_unit_member
              WHERE organization_id = :organization AND membership_id = :membership RETURNING unit_id)
            UPDATE organization_unit u SET member_count = u.member_count - 1 FROM gone
            WHERE u.organization_id = :organization AND u.id = gone.unit_id
            """;

    private final Guardianships guardianships;
    private final Clock clock;

    Departures(Guardianships guardianships, Clock clock) {
        this.guardianships = guardianships;
        this.clock = clock;
    }

    /** Ends the membership; its roles stay on record with it. */
    Uni<Void> end(UnitOfWork unit, Act act, Accessed organization, MembershipEntity member, MemberRoles held) {
        member.endedAt = clock.instant();
        member.updatedAt = member.endedAt;
        return unit.session()
                .flush()
                .chain(() -> lose(unit, act, organization, member, held.all(), Set.of()))
                .chain(() -> run(unit, LEAVE_UNITS, member));
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
        Uni<Void> done = Uni.createFrom().voidItem();
        if (lost.contains(OrganizationRole.STUDENT)) {
            done = done.chain(() -> run(unit, LEAVE_CLASSES, member));
        }
        if (!left.contains(OrganizationRole.STAFF) && !left.contains(OrganizationRole.TEACHER)) {
            done = done.chain(() -> run(unit, LEAVE_CLASS_STAFF, member));
        }
        return done.chain(() -> guardianships.endWith(unit, act, organization, member, EnumSet.copyOf(lost)));
    }

    private static Uni<Void> run(UnitOfWork unit, String sql, MembershipEntity member) {
        return unit.session()
                .createNativeQuery(sql)
                .setParameter("organization", member.organizationId)
                .setParameter("membership", member.id)
                .executeUpdate()
                .replaceWithVoid();
    }
}
