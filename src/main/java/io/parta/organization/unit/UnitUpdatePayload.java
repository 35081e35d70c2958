package io.parta.organization.unit;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code unitUpdate} answers; its {@code unit} is read after the commit, under the viewer's rights. */
@Description("Payload of `unitUpdate`.")
public record UnitUpdatePayload(
        @Ignore @Nullable UUID organizationKey,
        @Ignore @Nullable UUID unitKey,

        @NonNull @Description("Refusals; empty when the unit was renamed.")
        List<@NonNull UserError> userErrors) {

    static UnitUpdatePayload refused(List<UserError> userErrors) {
        return new UnitUpdatePayload(null, null, userErrors);
    }

    static UnitUpdatePayload of(UnitEntity unit) {
        return new UnitUpdatePayload(unit.organizationId, unit.id, List.of());
    }
}
