package io.parta.organization.structure.promotion;

import io.parta.platform.graphql.error.UserError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code classesPromotionUndo} answers; its {@code promotion} is read after the commit, under the viewer's rights. */
@Description("Payload of `classesPromotionUndo`.")
public record ClassesPromotionUndoPayload(
        @Ignore @Nullable UUID organizationKey,
        @Ignore @Nullable UUID promotionKey,

        @NonNull @Description("Refusals; empty when the classes were set back.")
        List<@NonNull UserError> userErrors) {

    static ClassesPromotionUndoPayload refused(List<UserError> userErrors) {
        return new ClassesPromotionUndoPayload(null, null, userErrors);
    }

    static ClassesPromotionUndoPayload of(UUID organization, UUID promotion) {
        return new ClassesPromotionUndoPayload(organization, promotion, List.of());
    }
}
