package io.parta.organization.invitation;

import io.parta.organization.OrganizationPolicy;
import io.parta.organization.OrganizationStanding;
import io.parta.organization.OrganizationState;
import io.parta.organization.membership.OrganizationRole;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import java.util.Optional;

/** The rules of invitations, pure: empty means allowed (IN-1). Mutations and {@code viewerActions} ask the same methods. */
final class InvitationPolicy {

    private InvitationPolicy() {}

    /** Whether the role is one that whoever heads a class invites to, and that a class or a child may belong to. */
    static boolean isOfFamilies(OrganizationRole role) {
        return role == OrganizationRole.STUDENT || role == OrganizationRole.GUARDIAN;
    }

    /**
     * Whether the viewer is the one to make or to revoke an invitation of this role, whatever the states.
     *
     * @param head whether the viewer heads the invitation's class
     */
    static Optional<Refusal> right(OrganizationStanding standing, OrganizationRole role, boolean head) {
        return head && isOfFamilies(role) ? Optional.empty() : OrganizationPolicy.administers(standing);
    }

    /** Whether the viewer may make an invitation of this role now. */
    static Optional<Refusal> makes(
            OrganizationStanding standing, OrganizationState organization, OrganizationRole role, boolean head) {
        return right(standing, role, head).or(() -> OrganizationPolicy.letsKeep(standing, organization));
    }

    /**
     * Whether the viewer may invite the families of a class now.
     *
     * @param taught whether the class has not ended
     */
    static Optional<Refusal> makesOfClass(
            OrganizationStanding standing, OrganizationState organization, boolean head, boolean taught) {
        return makes(standing, organization, OrganizationRole.STUDENT, head)
                .or(() -> taught ? Optional.empty() : Optional.of(Refusal.of(ErrorCode.CLASS_NOT_ACTIVE)));
    }

    /** Whether the viewer may revoke an invitation in this state now. */
    static Optional<Refusal> revokes(
            OrganizationStanding standing,
            OrganizationState organization,
            OrganizationRole role,
            boolean head,
            InvitationState state) {
        return makes(standing, organization, role, head)
                .or(() -> state == InvitationState.ACTIVE
                        ? Optional.empty()
                        : Optional.of(Refusal.of(ErrorCode.INVITATION_NOT_ACTIVE)));
    }
}
