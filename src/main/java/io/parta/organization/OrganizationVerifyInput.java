package io.parta.organization;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What {@code organizationVerify} takes. */
@Input("OrganizationVerifyInput")
@Description("Input of `organizationVerify`.")
public record OrganizationVerifyInput(
        @Id @NonNull @Description("Id of the organisation to verify: PENDING becomes VERIFIED.")
        String id) {}
