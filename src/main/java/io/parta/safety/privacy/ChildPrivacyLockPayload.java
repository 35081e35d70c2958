package io.parta.safety.privacy;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code childPrivacyLock} answers; its {@code privacy} is read after the commit. */
@Description("Payload of `childPrivacyLock`.")
public record ChildPrivacyLockPayload(
        @Ignore @Nullable UUID personKey,

        @NonNull @Description("Refusals; empty when the settings are locked.")
        List<@NonNull UserError> userErrors) {

    static ChildPrivacyLockPayload refused(List<UserError> userErrors) {
        return new ChildPrivacyLockPayload(null, userErrors);
    }

    static ChildPrivacyLockPayload of(UUID person) {
        return new ChildPrivacyLockPayload(person, List.of());
    }
}
