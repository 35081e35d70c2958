package io.parta.chat.member;

import io.parta.platform.graphql.connection.Page;
import io.parta.platform.graphql.connection.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of members. */
@Description("Connection of members of a chat: owner, administrators, the others as they joined.")
public record ChatMemberConnection(
        @NonNull @Description("Edges of the page.") List<@NonNull ChatMemberEdge> edges,
        @NonNull @Description("Members of the page.") List<@NonNull ChatMember> nodes,

        @NonNull @Description("Place of the page in the list.")
        PageInfo pageInfo) {

    static ChatMemberConnection of(Page<ChatMember> page) {
        return new ChatMemberConnection(page.edges(ChatMemberEdge::new), page.items(), page.info());
    }
}
