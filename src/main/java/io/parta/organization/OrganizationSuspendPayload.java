package io.parta.organization;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code organizationSuspend} answers; its {@code organization} is read after the commit, under the viewer's rights. */
@Description("Payload of `organizationSuspend`.")
public record OrganizationSuspendPayload(
        @Ignore @Nullable UUID organizationKey,

        @NonNull @Description("Refusals; empty when the organisation was suspended.")
        List<@NonNull UserError> userErrors) {

    static OrganizationSuspendPayload refused(List<UserError> userErrors) {
        return new OrganizationSuspendPayload(null, userErrors);
    }

    static OrganizationSuspendPayload of(OrganizationEntity organization) {
        return new OrganizationSuspendPayload(organization.id, List.of());
    }
}
