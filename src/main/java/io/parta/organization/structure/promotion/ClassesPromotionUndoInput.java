package io.parta.organization.structure.promotion;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What {@code classesPromotionUndo} takes. */
@Input("ClassesPromotionUndoInput")
@Description("Input of `classesPromotionUndo`.")
public record ClassesPromotionUndoInput(
        @Id @NonNull @Description("Id of the promotion.") String promotionId) {}
