package io.parta.organization.invitation;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** One use of an invitation (IN-3). */
@Description("Acceptance of an invitation by one person.")
public record InvitationAcceptance(
        @Ignore UUID organizationKey,
        @Ignore UUID invitationKey,
        @Ignore UUID key,
        @Ignore @Nullable UUID membershipKey,

        @NonNull @Description("Time the invitation was accepted.")
        Instant acceptedAt) {}
