package io.parta.organization.structure.promotion;

import io.parta.organization.structure.LockedClass;
import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code classGraduate} answers; its {@code schoolClass} is read after the commit, under the viewer's rights. */
@Description("Payload of `classGraduate`.")
public record ClassGraduatePayload(
        @Ignore @Nullable UUID organizationKey,
        @Ignore @Nullable UUID classKey,

        @NonNull @Description("Refusals; empty when the class was graduated.")
        List<@NonNull UserError> userErrors) {

    static ClassGraduatePayload refused(List<UserError> userErrors) {
        return new ClassGraduatePayload(null, null, userErrors);
    }

    static ClassGraduatePayload of(LockedClass schoolClass) {
        return new ClassGraduatePayload(schoolClass.organizationKey(), schoolClass.key(), List.of());
    }
}
