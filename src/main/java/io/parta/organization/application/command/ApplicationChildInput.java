package io.parta.organization.application.command;

import io.parta.organization.membership.GuardianshipKind;
import io.parta.platform.graphql.input.TextForm;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The child whom an applicant stands for: typed, never chosen from a list (AP-1). */
@Input("ApplicationChildInput")
@Description("Child of an applicant for GUARDIAN, as the applicant types it. Nothing is searched by it.")
public record ApplicationChildInput(
        @NonNull
        @Size(min = 1, max = 200)
        @Pattern(regexp = TextForm.LINE)
        @Description("Name of the child, 1 to 200 characters on one line.")
        String name,

        @Nullable
        @Size(min = 1, max = 60)
        @Pattern(regexp = TextForm.LINE)
        @Description("Class of the child, 1 to 60 characters on one line.")
        String className,

        @NonNull @Description("What the applicant is to the child.")
        GuardianshipKind kind) {}
