package io.parta.organization.structure;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Narrows a list of classes; absent conditions do not, but for the year. */
@Input("SchoolClassFilter")
@Description("Filter of a list of classes: all given conditions hold.")
public record SchoolClassFilter(
        @Nullable
        @Min(2000)
        @Max(2100)
        @Description("Academic year of the classes: 2026 is 2026/27. Absent is the current one of the organisation.")
        Integer academicYear,

        @Nullable @Min(1) @Max(11) @Description("Grade they have: 1 to 11.")
        Integer grade,

        @Nullable @Min(1) @Max(6) @Description("Course they have: 1 to 6.")
        Integer course,

        @Nullable @Description("Age group they have.") AgeGroup ageGroup,

        @Nullable @Description("State they have. Absent lists all but DELETED.")
        SchoolClassState state) {

    static final SchoolClassFilter NONE = new SchoolClassFilter(null, null, null, null, null);
}
