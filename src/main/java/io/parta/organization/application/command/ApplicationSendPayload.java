package io.parta.organization.application.command;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code applicationSend} answers; its {@code application} is read after the commit, under the viewer's rights. */
@Description("Payload of `applicationSend`.")
public record ApplicationSendPayload(
        @Ignore @Nullable UUID organizationKey,
        @Ignore @Nullable UUID applicationKey,

        @NonNull @Description("Refusals; empty when the application was sent.")
        List<@NonNull UserError> userErrors) {

    static ApplicationSendPayload refused(List<UserError> userErrors) {
        return new ApplicationSendPayload(null, null, userErrors);
    }

    static ApplicationSendPayload of(UUID organization, UUID application) {
        return new ApplicationSendPayload(organization, application, List.of());
    }
}
