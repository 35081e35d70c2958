package io.parta.organization.guardianship;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code guardianshipConfirm} answers. */
@Description("Payload of `guardianshipConfirm`.")
public record GuardianshipConfirmPayload(
        @Ignore @Nullable UUID organizationKey,
        @Ignore @Nullable UUID guardianshipKey,

        @NonNull @Description("Refusals; empty when the guardianship was confirmed.")
        List<@NonNull UserError> userErrors) {

    static GuardianshipConfirmPayload refused(List<UserError> userErrors) {
        return new GuardianshipConfirmPayload(null, null, userErrors);
    }

    static GuardianshipConfirmPayload of(GuardianshipEntity guardianship) {
        return new GuardianshipConfirmPayload(guardianship.organizationId, guardianship.id, List.of());
    }
}
