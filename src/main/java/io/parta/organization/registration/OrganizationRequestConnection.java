package io.parta.organization.registration;

import io.parta.platform.graphql.connection.Page;
import io.parta.platform.graphql.connection.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of requests. */
@Description("Connection of requests for organisations, ordered by time.")
public record OrganizationRequestConnection(
        @NonNull @Description("Edges of the page.") List<@NonNull OrganizationRequestEdge> edges,
        @NonNull @Description("Requests of the page.") List<@NonNull OrganizationRequest> nodes,

        @NonNull @Description("Place of the page in the list.")
        PageInfo pageInfo) {

    static OrganizationRequestConnection of(Page<OrganizationRequest> page) {
        return new OrganizationRequestConnection(page.edges(OrganizationRequestEdge::new), page.items(), page.info());
    }
}
