package io.parta.organization.structure;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code classCreate} answers; its {@code schoolClass} is read after the commit, under the viewer's rights. */
@Description("Payload of `classCreate`.")
public record ClassCreatePayload(
        @Ignore @Nullable UUID organizationKey,
        @Ignore @Nullable UUID classKey,

        @NonNull @Description("Refusals; empty when the class was created.")
        List<@NonNull UserError> userErrors) {

    static ClassCreatePayload refused(List<UserError> userErrors) {
        return new ClassCreatePayload(null, null, userErrors);
    }

    static ClassCreatePayload of(SchoolClassEntity schoolClass) {
        return new ClassCreatePayload(schoolClass.organizationId, schoolClass.id, List.of());
    }
}
