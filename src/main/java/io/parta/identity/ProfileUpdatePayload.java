package io.parta.identity;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** What {@code profileUpdate} answers; its {@code viewer} is read after the commit. */
@Description("Payload of `profileUpdate`.")
public record ProfileUpdatePayload(
        @Ignore boolean updated,

        @NonNull @Description("Refusals; empty when the profile was changed.")
        List<@NonNull UserError> userErrors) {

    static ProfileUpdatePayload refused(List<UserError> userErrors) {
        return new ProfileUpdatePayload(false, userErrors);
    }
}
