package io.parta.organization.invitation;

import org.eclipse.microprofile.graphql.Description;

/** What has become of an invitation. */
@Description("State of an invitation.")
public enum InvitationState {
    @Description("It can be accepted.")
    ACTIVE,
    @Description("It was accepted as often as it may be.")
    USED_UP,
    @Description("Its time is over.")
    EXPIRED,
    @Description("It was revoked.")
    REVOKED
}
