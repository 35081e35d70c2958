package io.parta.organization.application;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** One item of {@link ApplicationConnection}. */
@Description("Edge of a list of applications.")
public record ApplicationEdge(
        @NonNull @Description("Cursor of the application in this list.")
        String cursor,

        @NonNull @Description("Application of the edge.") Application node) {}
