package io.parta.organization.invitation.sheet;

import io.parta.organization.invitation.InvitationLink;
import io.parta.organization.invitation.Invitations.Made;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.jspecify.annotations.Nullable;

/** One of the invitations that {@code classInvitationsCreate} made. */
@Description("Invitation that `classInvitationsCreate` made for one student, with its link.")
public record ClassInvitation(
        @Ignore UUID organizationKey,
        @Ignore UUID invitationKey,

        @Nullable
        @Description("Link of the invitation, shown in this answer alone; null in the answer to a repeated "
                + "Idempotency-Key.")
        InvitationLink link) {

    static ClassInvitation of(Made made) {
        return new ClassInvitation(made.organizationKey(), made.key(), made.link());
    }
}
