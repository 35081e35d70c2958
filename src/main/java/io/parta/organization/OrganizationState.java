package io.parta.organization;

import org.eclipse.microprofile.graphql.Description;

/** Where an organisation stands (OR-3). */
@Description("State of an organisation.")
public enum OrganizationState {
    @Description("Registered or requested, not yet verified: its members, who requested it and operators see it.")
    PENDING,
    @Description("Verified: everyone who is logged in finds it.")
    VERIFIED,
    @Description("Suspended by an operator: its members and operators see it, its administrators change nothing.")
    SUSPENDED
}
