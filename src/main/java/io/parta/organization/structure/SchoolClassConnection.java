package io.parta.organization.structure;

import io.parta.platform.graphql.connection.Page;
import io.parta.platform.graphql.connection.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of classes. */
@Description("Connection of classes, as people order them: 1А, 1Б, 2А … 10А, 11А.")
public record SchoolClassConnection(
        @NonNull @Description("Edges of the page.") List<@NonNull SchoolClassEdge> edges,
        @NonNull @Description("Classes of the page.") List<@NonNull SchoolClass> nodes,

        @NonNull @Description("Place of the page in the list.")
        PageInfo pageInfo) {

    static SchoolClassConnection of(Page<SchoolClass> page) {
        return new SchoolClassConnection(page.edges(SchoolClassEdge::new), page.items(), page.info());
    }
}
