package io.parta.chat.schedule;

import io.parta.platform.graphql.connection.Page;
import io.parta.platform.graphql.connection.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of scheduled messages. */
@Description("Connection of scheduled messages by their time.")
public record ScheduledMessageConnection(
        @NonNull @Description("Edges of the page.") List<@NonNull ScheduledMessageEdge> edges,

        @NonNull @Description("Scheduled messages of the page.")
        List<@NonNull ScheduledMessage> nodes,

        @NonNull @Description("Place of the page in the list.")
        PageInfo pageInfo) {

    static ScheduledMessageConnection of(Page<ScheduledMessage> page) {
        return new ScheduledMessageConnection(page.edges(ScheduledMessageEdge::new), page.items(), page.info());
    }
}
