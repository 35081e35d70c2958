package io.parta.organization.membership;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** One item of {@link MembershipConnection}. */
@Description("Edge of a list of memberships.")
public record MembershipEdge(
        @NonNull @Description("Cursor of the membership in this list.")
        String cursor,

        @NonNull @Description("Membership of the edge.") Membership node) {}
