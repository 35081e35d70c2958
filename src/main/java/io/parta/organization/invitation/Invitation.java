package io.parta.organization.invitation;

import io.parta.organization.OrganizationStanding;
import io.parta.organization.OrganizationState;
import io.parta.organization.membership.OrganizationRole;
import io.parta.platform.graphql.node.Node;
import io.parta.platform.graphql.node.TypeId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** An invitation as one viewer sees it (IN-2, IN-3); never with its token. */
@Description("Invitation into an organisation, with a role and perhaps a class. The organisation's administrators and "
        + "operators see it; whoever heads its class sees it too.")
public record Invitation(
        @Ignore UUID organizationKey,
        @Ignore UUID key,
        @Ignore @Nullable UUID classKey,
        @Ignore @Nullable UUID studentKey,
        @Ignore @Nullable UUID creatorKey,
        @Ignore OrganizationStanding standing,
        @Ignore OrganizationState organizationState,
        @Ignore boolean headedByViewer,

        @NonNull @Description("Role that the invitation gives.")
        OrganizationRole role,

        @NonNull
        @Description("Subjects that a teacher will teach, at most 20 of at most 100 characters each; whoever accepts "
                + "adds their own.")
        List<@NonNull String> subjects,

        @Nullable @Description("Note of whoever made the invitation, at most 100 characters; null without one.")
        String note,

        @Description("Number of people who may accept the invitation: 1 to 1000.")
        int maxUses,

        @Description("Number of people who have accepted the invitation.")
        int uses,

        @NonNull @Description("State of the invitation as of this reading.")
        InvitationState state,

        @NonNull @Description("Time the invitation expires.")
        Instant expiresAt,

        @Nullable @Description("Time the invitation was revoked; null while it is not.")
        Instant revokedAt,

        @NonNull @Description("Time the invitation was made.")
        Instant createdAt)
        implements Node {

    public static final String PREFIX = "invitation";

    @Override
    @Id
    @NonNull
    @Description("Id of the invitation, opaque; its token is another matter.")
    public String getId() {
        return TypeId.encode(PREFIX, organizationKey, key);
    }
}
