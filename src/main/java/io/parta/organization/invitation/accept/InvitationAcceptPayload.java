package io.parta.organization.invitation.accept;

import io.parta.organization.membership.OrganizationRole;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code invitationAccept} answers; membership and class are read after the commit, under the viewer's rights. */
@Description("Payload of `invitationAccept`.")
public record InvitationAcceptPayload(
        @Ignore @Nullable UUID organizationKey,
        @Ignore @Nullable UUID membershipKey,
        @Ignore @Nullable UUID classKey,
        @Ignore @Nullable UUID applicationKey,

        @Nullable @Description("Outcome of accepting; null when it was refused.")
        InvitationOutcome outcome,

        @io.smallrye.graphql.api.Nullable
        @Nullable
        @Description(
                "Roles that the member gained by it, GUARDIAN also while it waits: at most one; null when it was refused.")
        List<@NonNull OrganizationRole> gainedRoles,

        @NonNull @Description("Refusals; empty when the invitation was accepted.")
        List<@NonNull UserError> userErrors) {

    static InvitationAcceptPayload refused(List<UserError> userErrors) {
        return new InvitationAcceptPayload(null, null, null, null, null, null, userErrors);
    }

    /** Whether the token was none that is of use: the only refusal that says so. */
    boolean isOfNoUse() {
        return userErrors.stream().anyMatch(error -> error.code() == ErrorCode.INVITATION_NOT_VALID);
    }
}
