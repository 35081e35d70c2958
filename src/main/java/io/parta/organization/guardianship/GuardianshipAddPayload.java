package io.parta.organization.guardianship;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code guardianshipAdd} answers. */
@Description("Payload of `guardianshipAdd`.")
public record GuardianshipAddPayload(
        @Ignore @Nullable UUID organizationKey,
        @Ignore @Nullable UUID guardianshipKey,

        @NonNull @Description("Refusals; empty when the guardianship was added.")
        List<@NonNull UserError> userErrors) {

    static GuardianshipAddPayload refused(List<UserError> userErrors) {
        return new GuardianshipAddPayload(null, null, userErrors);
    }

    static GuardianshipAddPayload of(GuardianshipEntity guardianship) {
        return new GuardianshipAddPayload(guardianship.organizationId, guardianship.id, List.of());
    }
}
