package io.parta.organization.structure.promotion;

import io.parta.organization.structure.SchoolClass;
import io.parta.platform.graphql.error.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What a promotion would do to one class. */
@Description("Step of a promotion: what becomes of one class.")
public record ClassPromotionStep(
        @NonNull @Description("Class of the year that ends.")
        SchoolClass schoolClass,

        @NonNull @Description("What becomes of the class.") ClassOutcome outcome,

        @Nullable @Description("Name of the class in the next academic year; null when it graduates.")
        String nextName,

        @NonNull @Description("Refusals that the promotion would give because of this class; empty when there is none.")
        List<@NonNull UserError> conflicts) {}
