package io.parta.safety.pin;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code privacyPinSet} answers; its {@code privacy} is read after the commit. */
@Description("Payload of `privacyPinSet`.")
public record PrivacyPinSetPayload(
        @Ignore @Nullable UUID personKey,

        @NonNull @Description("Refusals; empty when the PIN is set.")
        List<@NonNull UserError> userErrors) {

    static PrivacyPinSetPayload refused(List<UserError> userErrors) {
        return new PrivacyPinSetPayload(null, userErrors);
    }

    static PrivacyPinSetPayload of(UUID person) {
        return new PrivacyPinSetPayload(person, List.of());
    }
}
