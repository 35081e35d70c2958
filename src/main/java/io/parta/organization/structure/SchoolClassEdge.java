package io.parta.organization.structure;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** One item of {@link SchoolClassConnection}. */
@Description("Edge of a list of classes.")
public record SchoolClassEdge(
        @NonNull @Description("Cursor of the class in this list.")
        String cursor,

        @NonNull @Description("Class of the edge.") SchoolClass node) {}
