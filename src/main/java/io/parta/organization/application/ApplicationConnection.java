package io.parta.organization.application;

import io.parta.platform.graphql.connection.Page;
import io.parta.platform.graphql.connection.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of applications. */
@Description("Connection of applications.")
public record ApplicationConnection(
        @NonNull @Description("Edges of the page.") List<@NonNull ApplicationEdge> edges,
        @NonNull @Description("Applications of the page.") List<@NonNull Application> nodes,

        @NonNull @Description("Place of the page in the list.")
        PageInfo pageInfo) {

    static ApplicationConnection of(Page<Application> page) {
        return new ApplicationConnection(page.edges(ApplicationEdge::new), page.items(), page.info());
    }
}
