package io.parta.organization.invitation;

import io.parta.platform.graphql.connection.Page;
import io.parta.platform.graphql.connection.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of invitations. */
@Description("Connection of invitations, the latest first.")
public record InvitationConnection(
        @NonNull @Description("Edges of the page.") List<@NonNull InvitationEdge> edges,
        @NonNull @Description("Invitations of the page.") List<@NonNull Invitation> nodes,

        @NonNull @Description("Place of the page in the list.")
        PageInfo pageInfo) {

    static InvitationConnection of(Page<Invitation> page) {
        return new InvitationConnection(page.edges(InvitationEdge::new), page.items(), page.info());
    }
}
