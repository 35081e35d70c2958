package io.parta.organization.invitation.accept;

import io.parta.organization.membership.GuardianshipKind;
import io.parta.platform.graphql.input.TextForm;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** The child of whoever accepts as a guardian, as they type it (AP-1). */
@Input("InvitationChildInput")
@Description(
        "Child of whoever accepts a GUARDIAN invitation. Nothing is searched: the administration matches the child.")
public record InvitationChildInput(
        @Nullable
        @Size(min = 1, max = 200)
        @Pattern(regexp = TextForm.LINE)
        @Description(
                "Name of the child, 1 to 200 characters on one line. Required when the invitation names no student "
                        + "(`InvitationPreview.childRequired`), ignored when it does.")
        String name,

        @Nullable
        @Size(min = 1, max = 60)
        @Pattern(regexp = TextForm.LINE)
        @Description("Class of the child, 1 to 60 characters on one line; by default the invitation's.")
        String className,

        @NonNull @Description("What the person is to the child.")
        GuardianshipKind kind) {}
