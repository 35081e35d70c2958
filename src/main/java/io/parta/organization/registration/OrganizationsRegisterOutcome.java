package io.parta.organization.registration;

import org.eclipse.microprofile.graphql.Description;

/** What became of a row. */
@Description("Outcome of one organisation of a registration in bulk.")
public enum OrganizationsRegisterOutcome {
    @Description("Registered by this call.")
    REGISTERED,
    @Description("Registered before with the same data; verified by this call where it was told to.")
    UNCHANGED
}
