package io.parta.organization.invitation;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What {@code invitationRevoke} takes (IN-2). */
@Input("InvitationRevokeInput")
@Description("Input of `invitationRevoke`.")
public record InvitationRevokeInput(
        @Id @NonNull @Description("Id of the organisation.") String organizationId,

        @Id
        @NonNull
        @Size(min = 1, max = 100)
        @Description("Ids of the organisation's invitations: 1 to 100. One that is named twice counts once.")
        List<@NonNull String> invitationIds) {}
