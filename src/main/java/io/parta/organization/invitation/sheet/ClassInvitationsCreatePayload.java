package io.parta.organization.invitation.sheet;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code classInvitationsCreate} answers. The invitations are read after the commit, under the viewer's rights. */
@Description("Payload of `classInvitationsCreate`.")
public record ClassInvitationsCreatePayload(
        @Ignore @Nullable InvitationSheet sheet,

        @io.smallrye.graphql.api.Nullable
        @Nullable
        @Description(
                "Invitations that were made, by the students' roster names or in the order of the input: 1 to 100; "
                        + "null when the command was refused.")
        List<@NonNull ClassInvitation> invitations,

        @NonNull @Description("Refusals; empty when the invitations were made.")
        List<@NonNull UserError> userErrors) {

    static ClassInvitationsCreatePayload refused(List<UserError> userErrors) {
        return new ClassInvitationsCreatePayload(null, null, userErrors);
    }
}
