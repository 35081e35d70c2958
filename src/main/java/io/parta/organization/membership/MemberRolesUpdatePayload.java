package io.parta.organization.membership;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code memberRolesUpdate} answers; its {@code membership} is read after the commit, under the viewer's rights. */
@Description("Payload of `memberRolesUpdate`.")
public record MemberRolesUpdatePayload(
        @Ignore UUID organizationKey,
        @Ignore @Nullable UUID membershipKey,

        @Nullable
        @Description("Roles among the removed ones that the e-journal had given: its next synchronisation brings them "
                + "back unless it is changed there too. Null when the command was refused.")
        List<@NonNull OrganizationRole> journalRoles,

        @NonNull @Description("Refusals; empty when the roles are as wanted.")
        List<@NonNull UserError> userErrors) {

    static MemberRolesUpdatePayload refused(UUID organization, List<UserError> userErrors) {
        return new MemberRolesUpdatePayload(organization, null, null, userErrors);
    }

    static MemberRolesUpdatePayload of(MembershipEntity membership, List<OrganizationRole> journalRoles) {
        return new MemberRolesUpdatePayload(membership.organizationId, membership.id, journalRoles, List.of());
    }
}
