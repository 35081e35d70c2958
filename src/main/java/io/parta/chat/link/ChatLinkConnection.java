package io.parta.chat.link;

import io.parta.platform.graphql.connection.Page;
import io.parta.platform.graphql.connection.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of links. */
@Description("Connection of links into a chat, the latest first.")
public record ChatLinkConnection(
        @NonNull @Description("Edges of the page.") List<@NonNull ChatLinkEdge> edges,

        @NonNull @Description("Links of the page.") List<@NonNull ChatLink> nodes,

        @NonNull @Description("Place of the page in the list.")
        PageInfo pageInfo) {

    static ChatLinkConnection of(Page<ChatLink> page) {
        return new ChatLinkConnection(page.edges(ChatLinkEdge::new), page.items(), page.info());
    }
}
