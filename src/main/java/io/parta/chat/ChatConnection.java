package io.parta.chat;

import io.parta.platform.graphql.connection.Page;
import io.parta.platform.graphql.connection.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of chats. */
@Description("Connection of chats, the one of the last message first.")
public record ChatConnection(
        @NonNull @Description("Edges of the page.") List<@NonNull ChatEdge> edges,
        @NonNull @Description("Chats of the page.") List<@NonNull Chat> nodes,

        @NonNull @Description("Place of the page in the list.")
        PageInfo pageInfo) {

    public static ChatConnection of(Page<Chat> page) {
        return new ChatConnection(page.edges(ChatEdge::new), page.items(), page.info());
    }
}
