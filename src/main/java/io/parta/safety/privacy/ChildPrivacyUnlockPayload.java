package io.parta.safety.privacy;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code childPrivacyUnlock} answers; its {@code privacy} is read after the commit. */
@Description("Payload of `childPrivacyUnlock`.")
public record ChildPrivacyUnlockPayload(
        @Ignore @Nullable UUID personKey,

        @NonNull @Description("Refusals; empty when the settings are unlocked.")
        List<@NonNull UserError> userErrors) {

    static ChildPrivacyUnlockPayload refused(List<UserError> userErrors) {
        return new ChildPrivacyUnlockPayload(null, userErrors);
    }

    static ChildPrivacyUnlockPayload of(UUID person) {
        return new ChildPrivacyUnlockPayload(person, List.of());
    }
}
