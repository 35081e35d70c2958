package io.parta.organization.structure;

import io.parta.platform.graphql.input.TextForm;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code classCreate} takes. */
@Input("ClassCreateInput")
@Description(
        "Input of `classCreate`. A school's class has `grade` and `letter`, a college's group `course` and `name`, "
                + "a kindergarten's group `ageGroup` and `name`, others `name` alone.")
public record ClassCreateInput(
        @Id @NonNull @Description("Id of the organisation.") String organizationId,

        @Nullable
        @Description("Academic year of the class: the current one or the next, 2026 is 2026/27. Absent is the current.")
        Integer academicYear,

        @Nullable @Min(1) @Max(11) @Description("Grade of the class: 1 to 11. Schools only, and there required.")
        Integer grade,

        @Nullable
        @Pattern(regexp = ClassForm.LETTER)
        @Description(
                "Letter of the class: 1 to 10 letters, digits or hyphens, kept as capitals. Schools only; absent for "
                        + "the only class of its grade.")
        String letter,

        @Nullable @Min(1) @Max(6) @Description("Course of the group: 1 to 6. Colleges only, and there required.")
        Integer course,

        @Nullable @Description("Age group of the group. Kindergartens only, and there required.")
        AgeGroup ageGroup,

        @Nullable
        @Size(min = 1, max = 60)
        @Pattern(regexp = TextForm.LINE)
        @Description("Name of the group, 1 to 60 characters on one line. Not for schools, else required.")
        String name) {

    ClassForm form() {
        return new ClassForm(grade, letter, course, ageGroup, TextForm.tidyOrNull(name));
    }
}
