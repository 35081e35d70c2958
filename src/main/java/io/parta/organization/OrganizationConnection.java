package io.parta.organization;

import io.parta.platform.graphql.connection.Page;
import io.parta.platform.graphql.connection.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of organisations. */
@Description("Connection of organisations, ordered by short name.")
public record OrganizationConnection(
        @NonNull @Description("Edges of the page.") List<@NonNull OrganizationEdge> edges,
        @NonNull @Description("Organisations of the page.") List<@NonNull Organization> nodes,

        @NonNull @Description("Place of the page in the list.")
        PageInfo pageInfo) {

    static OrganizationConnection of(Page<Organization> page) {
        return new OrganizationConnection(page.edges(OrganizationEdge::new), page.items(), page.info());
    }
}
