package io.parta.organization.structure.staff;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** One item of {@link ClassStaffConnection}. */
@Description("Edge of a list of a class's staff.")
public record ClassStaffEdge(
        @NonNull @Description("Cursor of the post in this list.")
        String cursor,

        @NonNull @Description("Member of the staff of the edge.")
        ClassStaffMember node) {}
