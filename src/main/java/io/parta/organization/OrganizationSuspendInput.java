package io.parta.organization;

import io.parta.platform.graphql.input.TextForm;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What {@code organizationSuspend} takes. */
@Input("OrganizationSuspendInput")
@Description("Input of `organizationSuspend`.")
public record OrganizationSuspendInput(
        @Id @NonNull @Description("Id of the organisation to suspend: VERIFIED becomes SUSPENDED.")
        String id,

        @NonNull
        @Size(min = 1, max = 500)
        @Pattern(regexp = TextForm.LINE)
        @Description("Reason, 1 to 500 characters on one line; the organisation's members read it.")
        String reason) {}
