package io.parta.organization.structure.promotion;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What {@code classesPromote} would do now. */
@Description("Preview of `classesPromote`: each class, what becomes of it, what stands in the way. Nothing is changed.")
public record ClassesPromotionPreview(
        @Description("Academic year that ends: 2026 is 2026/27.")
        int academicYear,

        @NonNull @Description("Steps in the order of the classes: one for each class that is taught, at most 500.")
        List<@NonNull ClassPromotionStep> steps) {}
