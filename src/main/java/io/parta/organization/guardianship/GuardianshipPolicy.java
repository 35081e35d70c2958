package io.parta.organization.guardianship;

import io.parta.organization.OrganizationPolicy;
import io.parta.organization.OrganizationStanding;
import io.parta.organization.OrganizationState;
import io.parta.organization.membership.MembershipRoleState;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import java.util.Optional;

/** The rules of guardianships, pure: empty means allowed (RO-7). */
final class GuardianshipPolicy {

    private GuardianshipPolicy() {}

    /** @param head whether the viewer heads a class of the student, who may confirm what they see */
    static Optional<Refusal> right(GuardianshipAction action, OrganizationStanding standing, boolean head) {
        return action == GuardianshipAction.CONFIRM && head
                ? Optional.empty()
                : OrganizationPolicy.administers(standing);
    }

    static Optional<Refusal> decide(
            GuardianshipAction action,
            OrganizationStanding standing,
            OrganizationState state,
            boolean head,
            MembershipRoleState guardianship) {
        return right(action, standing, head)
                .or(() -> OrganizationPolicy.letsKeep(standing, state))
                .or(() -> action == GuardianshipAction.CONFIRM && guardianship == MembershipRoleState.CONFIRMED
                        ? Optional.of(Refusal.of(ErrorCode.GUARDIANSHIP_ALREADY_CONFIRMED))
                        : Optional.empty());
    }
}
