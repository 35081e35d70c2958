package io.parta.organization.structure.promotion;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code classesPromote} answers; its {@code promotion} is read after the commit, under the viewer's rights. */
@Description("Payload of `classesPromote`.")
public record ClassesPromotePayload(
        @Ignore @Nullable UUID organizationKey,
        @Ignore @Nullable UUID promotionKey,

        @NonNull @Description("Refusals; empty when the classes were promoted.")
        List<@NonNull UserError> userErrors) {

    static ClassesPromotePayload refused(List<UserError> userErrors) {
        return new ClassesPromotePayload(null, null, userErrors);
    }

    static ClassesPromotePayload of(UUID organization, UUID promotion) {
        return new ClassesPromotePayload(organization, promotion, List.of());
    }
}
