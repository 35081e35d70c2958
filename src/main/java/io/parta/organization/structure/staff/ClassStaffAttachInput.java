package io.parta.organization.structure.staff;

import io.parta.organization.structure.ClassStaffKind;
import io.parta.platform.graphql.input.TextForm;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What {@code classStaffAttach} takes. */
@Input("ClassStaffAttachInput")
@Description("Input of `classStaffAttach`.")
public record ClassStaffAttachInput(
        @Id @NonNull @Description("Id of the class.") String classId,

        @Id @NonNull @Description("Id of the membership.") String membershipId,

        @NonNull @Description("Kind of the post.") ClassStaffKind kind,

        @Nullable
        @Size(min = 1, max = 100)
        @Pattern(regexp = TextForm.LINE)
        @Description("Subject of a subject teacher, 1 to 100 characters on one line; absent for others.")
        String subject) {}
