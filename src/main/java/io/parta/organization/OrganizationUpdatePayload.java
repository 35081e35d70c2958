package io.parta.organization;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code organizationUpdate} answers; its {@code organization} is read after the commit, under the viewer's rights. */
@Description("Payload of `organizationUpdate`.")
public record OrganizationUpdatePayload(
        @Ignore @Nullable UUID organizationKey,

        @NonNull @Description("Refusals; empty when the organisation was changed.")
        List<@NonNull UserError> userErrors) {

    static OrganizationUpdatePayload refused(List<UserError> userErrors) {
        return new OrganizationUpdatePayload(null, userErrors);
    }

    static OrganizationUpdatePayload of(OrganizationEntity organization) {
        return new OrganizationUpdatePayload(organization.id, List.of());
    }
}
