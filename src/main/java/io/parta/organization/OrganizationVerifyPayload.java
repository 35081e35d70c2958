package io.parta.organization;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code organizationVerify} answers; its {@code organization} is read after the commit, under the viewer's rights. */
@Description("Payload of `organizationVerify`.")
public record OrganizationVerifyPayload(
        @Ignore @Nullable UUID organizationKey,

        @NonNull @Description("Refusals; empty when the organisation was verified.")
        List<@NonNull UserError> userErrors) {

    static OrganizationVerifyPayload refused(List<UserError> userErrors) {
        return new OrganizationVerifyPayload(null, userErrors);
    }

    static OrganizationVerifyPayload of(OrganizationEntity organization) {
        return new OrganizationVerifyPayload(organization.id, List.of());
    }
}
