package io.parta.organization.unit;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** One item of {@link OrganizationUnitConnection}. */
@Description("Edge of a list of units.")
public record OrganizationUnitEdge(
        @NonNull @Description("Cursor of the unit in this list.")
        String cursor,

        @NonNull @Description("Unit of the edge.") OrganizationUnit node) {}
