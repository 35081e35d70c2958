package io.parta.organization.membership;

import io.parta.platform.graphql.connection.Page;
import io.parta.platform.graphql.connection.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of memberships. */
@Description("Connection of memberships.")
public record MembershipConnection(
        @NonNull @Description("Edges of the page.") List<@NonNull MembershipEdge> edges,
        @NonNull @Description("Memberships of the page.") List<@NonNull Membership> nodes,

        @NonNull @Description("Place of the page in the list.")
        PageInfo pageInfo) {

    public static MembershipConnection of(Page<Membership> page) {
        return new MembershipConnection(page.edges(MembershipEdge::new), page.items(), page.info());
    }
}
