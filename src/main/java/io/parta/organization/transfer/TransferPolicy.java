package io.parta.organization.transfer;

import io.parta.organization.OrganizationPolicy;
import io.parta.organization.OrganizationStanding;
import io.parta.organization.OrganizationState;
import io.parta.organization.membership.OrganizationRole;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The rules of moves between organisations, pure: empty means allowed. */
final class TransferPolicy {

    private static final Set<OrganizationRole> MOVING =
            EnumSet.of(OrganizationRole.STUDENT, OrganizationRole.STAFF, OrganizationRole.TEACHER);

    private TransferPolicy() {}

    /** Whether the viewer is the one to move members from one to the other, whatever the states. */
    static Optional<Refusal> right(OrganizationStanding from, OrganizationStanding to) {
        return OrganizationPolicy.administers(to).or(() -> OrganizationPolicy.administers(from));
    }

    /** The same while the organisations are in these states. */
    static Optional<Refusal> decide(
            OrganizationStanding from,
            OrganizationState fromState,
            OrganizationStanding to,
            OrganizationState toState) {
        return OrganizationPolicy.administers(to, toState).or(() -> OrganizationPolicy.administers(from, fromState));
    }

    /** Which of the confirmed roles a member takes along: GUARDIAN is not moved, it comes with a student (RO-3). */
    static Set<OrganizationRole> moving(Set<OrganizationRole> held) {
        var moving = EnumSet.copyOf(MOVING);
        moving.retainAll(held);
        return moving;
    }

    /** Whether a member with these roles to take along moves: nobody becomes a member without a role. */
    static Optional<Refusal> moves(Set<OrganizationRole> moving) {
        return moving.isEmpty() ? Optional.of(Refusal.of(ErrorCode.ROLE_REQUIRED)) : Optional.empty();
    }
}
