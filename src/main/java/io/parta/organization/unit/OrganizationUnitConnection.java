package io.parta.organization.unit;

import io.parta.platform.graphql.connection.Page;
import io.parta.platform.graphql.connection.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of units. */
@Description("Connection of units, by name.")
public record OrganizationUnitConnection(
        @NonNull @Description("Edges of the page.") List<@NonNull OrganizationUnitEdge> edges,
        @NonNull @Description("Units of the page.") List<@NonNull OrganizationUnit> nodes,

        @NonNull @Description("Place of the page in the list.")
        PageInfo pageInfo) {

    static OrganizationUnitConnection of(Page<OrganizationUnit> page) {
        return new OrganizationUnitConnection(page.edges(OrganizationUnitEdge::new), page.items(), page.info());
    }
}
