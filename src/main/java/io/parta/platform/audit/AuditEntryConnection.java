package io.parta.platform.audit;

import io.parta.platform.graphql.connection.Page;
import io.parta.platform.graphql.connection.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of an audit log. */
@Description("Connection of audit entries, the latest first.")
public record AuditEntryConnection(
        @NonNull @Description("Edges of the page.") List<@NonNull AuditEntryEdge> edges,
        @NonNull @Description("Entries of the page.") List<@NonNull AuditEntry> nodes,

        @NonNull @Description("Place of the page in the list.")
        PageInfo pageInfo) {

    public static AuditEntryConnection of(Page<AuditEntry> page) {
        return new AuditEntryConnection(page.edges(AuditEntryEdge::new), page.items(), page.info());
    }
}
