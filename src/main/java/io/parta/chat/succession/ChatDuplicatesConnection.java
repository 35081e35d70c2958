package io.parta.chat.succession;

import io.parta.platform.graphql.connection.Page;
import io.parta.platform.graphql.connection.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of likely duplicates. */
@Description("Connection of likely duplicates, those with the oldest chat first.")
public record ChatDuplicatesConnection(
        @NonNull @Description("Edges of the page.") List<@NonNull ChatDuplicatesEdge> edges,

        @NonNull @Description("Likely duplicates of the page.")
        List<@NonNull ChatDuplicates> nodes,

        @NonNull @Description("Place of the page in the list.")
        PageInfo pageInfo) {

    static ChatDuplicatesConnection of(Page<ChatDuplicates> page) {
        return new ChatDuplicatesConnection(page.edges(ChatDuplicatesEdge::new), page.items(), page.info());
    }
}
