package io.parta.organization.application.command;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What a command in bulk did to one application, in a transaction of its own. */
@Description("Result of a command in bulk for one application.")
public record ApplicationResult(
        @Ignore @Nullable UUID organizationKey,
        @Ignore @Nullable UUID membershipKey,

        @Id @NonNull @Description("Id of the application, as it was given.")
        String applicationId,

        @NonNull
        @Description("Refusals; empty when it is done. An error that let only this one fail, for example "
                + "UNAVAILABLE or DEADLINE_EXCEEDED, stands here too.")
        List<@NonNull UserError> userErrors) {

    static ApplicationResult refused(String id, List<UserError> userErrors) {
        return new ApplicationResult(null, null, id, userErrors);
    }
}
