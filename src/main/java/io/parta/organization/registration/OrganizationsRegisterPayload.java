package io.parta.organization.registration;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code organizationsRegister} answers; organisations are read after the commit, under the viewer's rights. */
@Description("Payload of `organizationsRegister`.")
public record OrganizationsRegisterPayload(
        @Nullable
        @Description("Results in the order of the input, at most 500; null when the command was refused as a whole.")
        List<@NonNull OrganizationsRegisterResult> results,

        @NonNull @Description("Refusals of the command as a whole; those of single organisations stand in `results`.")
        List<@NonNull UserError> userErrors) {

    static OrganizationsRegisterPayload refused(List<UserError> userErrors) {
        return new OrganizationsRegisterPayload(null, userErrors);
    }

    static OrganizationsRegisterPayload of(List<OrganizationsRegisterResult> results) {
        return new OrganizationsRegisterPayload(results, List.of());
    }
}
