package io.parta.organization.invitation;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code invitationRevoke} did to one invitation. */
@Description("Result of `invitationRevoke` for one invitation.")
public record InvitationRevokeResult(
        @Ignore @Nullable UUID organizationKey,
        @Ignore @Nullable UUID invitationKey,

        @Id @NonNull @Description("Id of the invitation, as it was given.")
        String invitationId,

        @NonNull @Description("Refusals; empty when the invitation was revoked.")
        List<@NonNull UserError> userErrors) {}
