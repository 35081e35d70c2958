package io.parta.organization.structure;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code classUpdate} answers; its {@code schoolClass} is read after the commit, under the viewer's rights. */
@Description("Payload of `classUpdate`.")
public record ClassUpdatePayload(
        @Ignore @Nullable UUID organizationKey,
        @Ignore @Nullable UUID classKey,

        @NonNull @Description("Refusals; empty when the class was changed.")
        List<@NonNull UserError> userErrors) {

    static ClassUpdatePayload refused(List<UserError> userErrors) {
        return new ClassUpdatePayload(null, null, userErrors);
    }

    static ClassUpdatePayload of(SchoolClassEntity schoolClass) {
        return new ClassUpdatePayload(schoolClass.organizationId, schoolClass.id, List.of());
    }
}
