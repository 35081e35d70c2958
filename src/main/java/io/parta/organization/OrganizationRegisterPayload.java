package io.parta.organization;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code organizationRegister} answers; its {@code organization} is read after the commit, under the viewer's rights. */
@Description("Payload of `organizationRegister`.")
public record OrganizationRegisterPayload(
        @Ignore @Nullable UUID organizationKey,

        @NonNull @Description("Refusals; empty when the organisation was registered.")
        List<@NonNull UserError> userErrors) {

    static OrganizationRegisterPayload refused(List<UserError> userErrors) {
        return new OrganizationRegisterPayload(null, userErrors);
    }

    static OrganizationRegisterPayload of(OrganizationEntity organization) {
        return new OrganizationRegisterPayload(organization.id, List.of());
    }
}
