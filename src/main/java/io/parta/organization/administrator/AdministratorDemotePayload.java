package io.parta.organization.administrator;

import io.parta.organization.membership.LockedMember;
import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code administratorDemote} answers; its {@code membership} is read after the commit, under the viewer's rights. */
@Description("Payload of `administratorDemote`.")
public record AdministratorDemotePayload(
        @Ignore UUID organizationKey,
        @Ignore @Nullable UUID membershipKey,

        @NonNull @Description("Refusals; empty when the administrator was demoted.")
        List<@NonNull UserError> userErrors) {

    static AdministratorDemotePayload refused(UUID organization, List<UserError> userErrors) {
        return new AdministratorDemotePayload(organization, null, userErrors);
    }

    static AdministratorDemotePayload of(LockedMember membership) {
        return new AdministratorDemotePayload(membership.organizationKey(), membership.key(), List.of());
    }
}
