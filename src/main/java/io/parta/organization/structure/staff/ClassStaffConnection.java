package io.parta.organization.structure.staff;

import io.parta.platform.graphql.connection.Page;
import io.parta.platform.graphql.connection.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of a class's staff. */
@Description(
        "Connection of the staff of a class: homeroom teacher or educators first, then by roster name and subject.")
public record ClassStaffConnection(
        @NonNull @Description("Edges of the page.") List<@NonNull ClassStaffEdge> edges,
        @NonNull @Description("Staff of the page.") List<@NonNull ClassStaffMember> nodes,

        @NonNull @Description("Place of the page in the list.")
        PageInfo pageInfo) {

    static ClassStaffConnection of(Page<ClassStaffMember> page) {
        return new ClassStaffConnection(page.edges(ClassStaffEdge::new), page.items(), page.info());
    }
}
