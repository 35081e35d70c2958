package io.parta.organization;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** One item of {@link OrganizationConnection}. */
@Description("Edge of a list of organisations.")
public record OrganizationEdge(
        @NonNull @Description("Cursor of the organisation in this list.")
        String cursor,

        @NonNull @Description("Organisation of the edge.") Organization node) {}
