package io.parta.organization.membership;

import org.eclipse.microprofile.graphql.Description;

/** Whether a role counts. */
@Description("State of a role of a member.")
public enum MembershipRoleState {
    @Description("Waits to be confirmed and opens nothing.")
    PENDING,
    @Description("Confirmed: opens what the role opens, and makes the person verified.")
    CONFIRMED
}
