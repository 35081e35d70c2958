package io.parta.organization.unit;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code unitCreate} answers; its {@code unit} is read after the commit, under the viewer's rights. */
@Description("Payload of `unitCreate`.")
public record UnitCreatePayload(
        @Ignore @Nullable UUID organizationKey,
        @Ignore @Nullable UUID unitKey,

        @NonNull @Description("Refusals; empty when the unit was created.")
        List<@NonNull UserError> userErrors) {

    static UnitCreatePayload refused(List<UserError> userErrors) {
        return new UnitCreatePayload(null, null, userErrors);
    }

    static UnitCreatePayload of(UnitEntity unit) {
        return new UnitCreatePayload(unit.organizationId, unit.id, List.of());
    }
}
