package io.parta.safety.pin;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code privacyPinRemove} answers; its {@code privacy} is read after the commit. */
@Description("Payload of `privacyPinRemove`.")
public record PrivacyPinRemovePayload(
        @Ignore @Nullable UUID personKey,

        @NonNull @Description("Refusals; empty when the PIN is gone.")
        List<@NonNull UserError> userErrors) {

    static PrivacyPinRemovePayload refused(List<UserError> userErrors) {
        return new PrivacyPinRemovePayload(null, userErrors);
    }

    static PrivacyPinRemovePayload of(UUID person) {
        return new PrivacyPinRemovePayload(person, List.of());
    }
}
