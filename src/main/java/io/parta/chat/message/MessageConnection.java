package io.parta.chat.message;

import io.parta.platform.graphql.connection.Page;
import io.parta.platform.graphql.connection.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of messages. */
@Description("Connection of messages of a chat, by their numbers.")
public record MessageConnection(
        @NonNull @Description("Edges of the page.") List<@NonNull MessageEdge> edges,
        @NonNull @Description("Messages of the page.") List<@NonNull Message> nodes,

        @NonNull @Description("Place of the page in the list.")
        PageInfo pageInfo) {

    public static MessageConnection of(Page<Message> page) {
        return new MessageConnection(page.edges(MessageEdge::new), page.items(), page.info());
    }
}
