package io.parta.organization;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code organizationReinstate} answers; its {@code organization} is read after the commit, under the viewer's rights. */
@Description("Payload of `organizationReinstate`.")
public record OrganizationReinstatePayload(
        @Ignore @Nullable UUID organizationKey,

        @NonNull @Description("Refusals; empty when the organisation was reinstated.")
        List<@NonNull UserError> userErrors) {

    static OrganizationReinstatePayload refused(List<UserError> userErrors) {
        return new OrganizationReinstatePayload(null, userErrors);
    }

    static OrganizationReinstatePayload of(OrganizationEntity organization) {
        return new OrganizationReinstatePayload(organization.id, List.of());
    }
}
