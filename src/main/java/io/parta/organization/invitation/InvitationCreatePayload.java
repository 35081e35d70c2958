package io.parta.organization.invitation;

import io.parta.organization.invitation.Invitations.Made;
import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code invitationCreate} answers; its {@code invitation} is read after the commit, under the viewer's rights. */
@Description("Payload of `invitationCreate`.")
public record InvitationCreatePayload(
        @Ignore @Nullable UUID organizationKey,
        @Ignore @Nullable UUID invitationKey,

        @Nullable
        @Description(
                "Link of the invitation, shown in this answer alone; null when the command was refused, and in the "
                        + "answer to a repeated Idempotency-Key: revoke the invitation then and make another.")
        InvitationLink link,

        @NonNull @Description("Refusals; empty when the invitation was made.")
        List<@NonNull UserError> userErrors) {

    static InvitationCreatePayload refused(List<UserError> userErrors) {
        return new InvitationCreatePayload(null, null, null, userErrors);
    }

    static InvitationCreatePayload of(Made made) {
        return new InvitationCreatePayload(made.organizationKey(), made.key(), made.link(), List.of());
    }
}
