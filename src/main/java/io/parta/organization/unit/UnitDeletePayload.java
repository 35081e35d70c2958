package io.parta.organization.unit;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code unitDelete} answers. */
@Description("Payload of `unitDelete`.")
public record UnitDeletePayload(
        @Id @Nullable @Description("Id of the unit that was deleted; null when the command was refused.")
        String deletedUnitId,

        @NonNull @Description("Refusals; empty when the unit was deleted.")
        List<@NonNull UserError> userErrors) {

    static UnitDeletePayload refused(List<UserError> userErrors) {
        return new UnitDeletePayload(null, userErrors);
    }
}
