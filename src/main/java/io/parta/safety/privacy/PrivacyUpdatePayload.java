package io.parta.safety.privacy;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code privacyUpdate} answers; its {@code privacy} is read after the commit. */
@Description("Payload of `privacyUpdate`.")
public record PrivacyUpdatePayload(
        @Ignore @Nullable UUID personKey,

        @NonNull @Description("Refusals; empty when the settings were changed.")
        List<@NonNull UserError> userErrors) {

    static PrivacyUpdatePayload refused(List<UserError> userErrors) {
        return new PrivacyUpdatePayload(null, userErrors);
    }

    static PrivacyUpdatePayload of(UUID person) {
        return new PrivacyUpdatePayload(person, List.of());
    }
}
