package io.parta.chat.waiting;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** One item of {@link ChatWaitingInvitationConnection}. */
@Description("Edge of a list of invitations that wait.")
public record ChatWaitingInvitationEdge(
        @NonNull @Description("Cursor of the invitation in this list.")
        String cursor,

        @NonNull @Description("Invitation of the edge.") ChatWaitingInvitation node) {}
