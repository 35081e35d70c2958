package io.parta.organization.invitation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** One item of {@link InvitationAcceptanceConnection}. */
@Description("Edge of a list of acceptances.")
public record InvitationAcceptanceEdge(
        @NonNull @Description("Cursor of the acceptance in this list.")
        String cursor,

        @NonNull @Description("Acceptance of the edge.") InvitationAcceptance node) {}
