package io.parta.organization.registration;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** One item of {@link OrganizationRequestConnection}. */
@Description("Edge of a list of requests for organisations.")
public record OrganizationRequestEdge(
        @NonNull @Description("Cursor of the request in this list.")
        String cursor,

        @NonNull @Description("Request of the edge.") OrganizationRequest node) {}
