package io.parta.organization;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What {@code organizationReinstate} takes. */
@Input("OrganizationReinstateInput")
@Description("Input of `organizationReinstate`.")
public record OrganizationReinstateInput(
        @Id @NonNull @Description("Id of the organisation to reinstate: SUSPENDED becomes VERIFIED.")
        String id) {}
