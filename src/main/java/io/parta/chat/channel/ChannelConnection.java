package io.parta.chat.channel;

import io.parta.platform.graphql.connection.Page;
import io.parta.platform.graphql.connection.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of channels. */
@Description("Connection of channels, the oldest first.")
public record ChannelConnection(
        @NonNull @Description("Edges of the page.") List<@NonNull ChannelEdge> edges,
        @NonNull @Description("Channels of the page.") List<@NonNull Channel> nodes,

        @NonNull @Description("Place of the page in the list.")
        PageInfo pageInfo) {

    static ChannelConnection of(Page<Channel> page) {
        return new ChannelConnection(page.edges(ChannelEdge::new), page.items(), page.info());
    }
}
