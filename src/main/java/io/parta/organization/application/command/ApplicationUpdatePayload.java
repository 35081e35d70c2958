package io.parta.organization.application.command;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code applicationUpdate} answers; its {@code application} is read after the commit, under the viewer's rights. */
@Description("Payload of `applicationUpdate`.")
public record ApplicationUpdatePayload(
        @Ignore @Nullable UUID organizationKey,
        @Ignore @Nullable UUID applicationKey,

        @NonNull @Description("Refusals; empty when the application was changed.")
        List<@NonNull UserError> userErrors) {

    static ApplicationUpdatePayload refused(List<UserError> userErrors) {
        return new ApplicationUpdatePayload(null, null, userErrors);
    }

    static ApplicationUpdatePayload of(UUID organization, UUID application) {
        return new ApplicationUpdatePayload(organization, application, List.of());
    }
}
