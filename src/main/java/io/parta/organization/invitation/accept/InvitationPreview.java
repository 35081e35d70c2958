package io.parta.organization.invitation.accept;

import io.parta.organization.membership.OrganizationRole;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** All that a link tells of itself to whoever holds it (IN-5): never whom it names or who made it. */
@Description("Preview of an invitation that can be accepted, for whoever holds its token.")
public record InvitationPreview(
        @NonNull @Description("Short name of the organisation, at most 150 characters.")
        String organizationName,

        @NonNull @Description("Role that the invitation gives.")
        OrganizationRole role,

        @Nullable @Description("Name of the invitation's class, at most 60 characters; null when it is of none.")
        String className,

        @NonNull @Description("Time the invitation expires.")
        Instant expiresAt,

        @Description("Whether whoever accepts has to type the name of their child.")
        boolean childRequired) {}
