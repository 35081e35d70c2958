package io.parta.organization.registration;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What {@code organizationRequestWithdraw} takes. */
@Input("OrganizationRequestWithdrawInput")
@Description("Input of `organizationRequestWithdraw`.")
public record OrganizationRequestWithdrawInput(
        @Id @NonNull @Description("Id of the request to withdraw: PENDING becomes WITHDRAWN.")
        String id) {}
