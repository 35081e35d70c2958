package io.parta.organization.invitation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** One item of {@link InvitationConnection}. */
@Description("Edge of a list of invitations.")
public record InvitationEdge(
        @NonNull @Description("Cursor of the invitation in this list.")
        String cursor,

        @NonNull @Description("Invitation of the edge.") Invitation node) {}
