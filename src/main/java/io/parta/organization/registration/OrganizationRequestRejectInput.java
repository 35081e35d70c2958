package io.parta.organization.registration;

import io.parta.platform.graphql.input.TextForm;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What {@code organizationRequestReject} takes. */
@Input("OrganizationRequestRejectInput")
@Description("Input of `organizationRequestReject`.")
public record OrganizationRequestRejectInput(
        @Id @NonNull @Description("Id of the request to reject: PENDING becomes REJECTED.")
        String id,

        @NonNull
        @Size(min = 1, max = 500)
        @Pattern(regexp = TextForm.LINE)
        @Description("Reason, 1 to 500 characters on one line; the requester reads it.")
        String reason) {}
