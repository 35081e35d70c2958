package io.parta.organization.registration;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code organizationRequestReject} answers; its {@code organizationRequest} is read after the commit. */
@Description("Payload of `organizationRequestReject`.")
public record OrganizationRequestRejectPayload(
        @Ignore @Nullable UUID requestKey,

        @NonNull @Description("Refusals; empty when the request was rejected.")
        List<@NonNull UserError> userErrors) {

    static OrganizationRequestRejectPayload refused(List<UserError> userErrors) {
        return new OrganizationRequestRejectPayload(null, userErrors);
    }

    static OrganizationRequestRejectPayload of(UUID request) {
        return new OrganizationRequestRejectPayload(request, List.of());
    }
}
