package io.parta.organization.invitation.accept;

import org.eclipse.microprofile.graphql.Description;

/** What accepting an invitation came to (IN-4). */
@Description("Outcome of accepting an invitation.")
public enum InvitationOutcome {
    @Description("The person became a member, or was attached to the roster's entry of theirs.")
    JOINED,
    @Description("The member gained a role, a class, a subject or a ward.")
    EXTENDED,
    @Description("The member has all of it already, or has accepted before; nothing changed.")
    ALREADY_THERE,
    @Description("An application was sent: the administration matches the child.")
    APPLICATION_SENT
}
