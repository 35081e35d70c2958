package io.parta.organization.registration;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code organizationRequestWithdraw} answers; its {@code organizationRequest} is read after the commit. */
@Description("Payload of `organizationRequestWithdraw`.")
public record OrganizationRequestWithdrawPayload(
        @Ignore @Nullable UUID requestKey,

        @NonNull @Description("Refusals; empty when the request was withdrawn.")
        List<@NonNull UserError> userErrors) {

    static OrganizationRequestWithdrawPayload refused(List<UserError> userErrors) {
        return new OrganizationRequestWithdrawPayload(null, userErrors);
    }

    static OrganizationRequestWithdrawPayload of(UUID request) {
        return new OrganizationRequestWithdrawPayload(request, List.of());
    }
}
