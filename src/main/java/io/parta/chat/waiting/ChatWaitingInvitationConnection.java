package io.parta.chat.waiting;

import io.parta.platform.graphql.connection.Page;
import io.parta.platform.graphql.connection.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of invitations that wait. */
@Description(
        "Connection of invitations into a chat that wait for people without an account, in the order of the roster.")
public record ChatWaitingInvitationConnection(
        @NonNull @Description("Edges of the page.") List<@NonNull ChatWaitingInvitationEdge> edges,

        @NonNull @Description("Invitations of the page.") List<@NonNull ChatWaitingInvitation> nodes,

        @NonNull @Description("Place of the page in the list.")
        PageInfo pageInfo) {

    static ChatWaitingInvitationConnection of(Page<ChatWaitingInvitation> page) {
        return new ChatWaitingInvitationConnection(
                page.edges(ChatWaitingInvitationEdge::new), page.items(), page.info());
    }
}
