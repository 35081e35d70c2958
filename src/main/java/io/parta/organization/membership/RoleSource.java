package io.parta.organization.membership;

import org.eclipse.microprofile.graphql.Description;

/** Where a role of a member comes from (RO-9); the names are stored. */
@Description("Source of a member's role. A role ends with its last source.")
public enum RoleSource {
    @Description("An invitation that was accepted.")
    INVITATION,
    @Description("An application that was accepted.")
    APPLICATION,
    @Description("The e-journal: its synchronisation adds and takes away.")
    JOURNAL,
    @Description("An administrator or an operator.")
    ADMINISTRATOR
}
