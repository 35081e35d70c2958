package io.parta.organization.application.command;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code applicationWithdraw} answers; its {@code application} is read after the commit, under the viewer's rights. */
@Description("Payload of `applicationWithdraw`.")
public record ApplicationWithdrawPayload(
        @Ignore @Nullable UUID organizationKey,
        @Ignore @Nullable UUID applicationKey,

        @NonNull @Description("Refusals; empty when the application was withdrawn.")
        List<@NonNull UserError> userErrors) {

    static ApplicationWithdrawPayload refused(List<UserError> userErrors) {
        return new ApplicationWithdrawPayload(null, null, userErrors);
    }

    static ApplicationWithdrawPayload of(UUID organization, UUID application) {
        return new ApplicationWithdrawPayload(organization, application, List.of());
    }
}
