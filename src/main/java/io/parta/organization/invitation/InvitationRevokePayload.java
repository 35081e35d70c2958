package io.parta.organization.invitation;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code invitationRevoke} answers. */
@Description("Payload of `invitationRevoke`.")
public record InvitationRevokePayload(
        @Nullable
        @Description("Results in the order of the input, at most 100; null when the command was refused as a whole.")
        List<@NonNull InvitationRevokeResult> results,

        @NonNull @Description("Refusals of the command as a whole; those of single invitations stand in `results`.")
        List<@NonNull UserError> userErrors) {

    static InvitationRevokePayload refused(List<UserError> userErrors) {
        return new InvitationRevokePayload(null, userErrors);
    }

    static InvitationRevokePayload of(List<InvitationRevokeResult> results) {
        return new InvitationRevokePayload(results, List.of());
    }
}
