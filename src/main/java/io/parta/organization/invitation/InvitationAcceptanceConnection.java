package io.parta.organization.invitation;

import io.parta.platform.graphql.connection.Page;
import io.parta.platform.graphql.connection.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of acceptances. */
@Description("Connection of acceptances, the earliest first.")
public record InvitationAcceptanceConnection(
        @NonNull @Description("Edges of the page.") List<@NonNull InvitationAcceptanceEdge> edges,

        @NonNull @Description("Acceptances of the page.") List<@NonNull InvitationAcceptance> nodes,

        @NonNull @Description("Place of the page in the list.")
        PageInfo pageInfo) {

    static InvitationAcceptanceConnection of(Page<InvitationAcceptance> page) {
        return new InvitationAcceptanceConnection(page.edges(InvitationAcceptanceEdge::new), page.items(), page.info());
    }
}
