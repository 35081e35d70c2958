package io.parta.organization.registration;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code organizationRequest} answers; its {@code organizationRequest} is read after the commit. */
@Description("Payload of `organizationRequest`.")
public record OrganizationRequestPayload(
        @Ignore @Nullable UUID requestKey,

        @NonNull @Description("Refusals; empty when the organisation was requested.")
        List<@NonNull UserError> userErrors) {

    static OrganizationRequestPayload refused(List<UserError> userErrors) {
        return new OrganizationRequestPayload(null, userErrors);
    }

    static OrganizationRequestPayload of(UUID request) {
        return new OrganizationRequestPayload(request, List.of());
    }
}
