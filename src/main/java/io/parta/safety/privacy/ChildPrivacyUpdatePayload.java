package io.parta.safety.privacy;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code childPrivacyUpdate} answers; its {@code privacy} is read after the commit. */
@Description("Payload of `childPrivacyUpdate`.")
public record ChildPrivacyUpdatePayload(
        @Ignore @Nullable UUID personKey,

        @NonNull @Description("Refusals; empty when the settings were changed.")
        List<@NonNull UserError> userErrors) {

    static ChildPrivacyUpdatePayload refused(List<UserError> userErrors) {
        return new ChildPrivacyUpdatePayload(null, userErrors);
    }

    static ChildPrivacyUpdatePayload of(UUID person) {
        return new ChildPrivacyUpdatePayload(person, List.of());
    }
}
