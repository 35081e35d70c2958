package io.parta.chat.live;

import io.parta.chat.Chat;
import io.parta.platform.graphql.node.TypeId;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** Something about one of the viewer's chats has changed. */
@Description("Change of one of the viewer's chats: its last message, what is unread, or that it is theirs no more.")
public record InboxEvent(
        @Ignore UUID chatKey,
        @NonNull @Description("Time it happened.") Instant occurredAt) {

    @Id
    @NonNull
    @Description("Id of the chat.")
    public String getChatId() {
        return TypeId.encode(Chat.PREFIX, chatKey);
    }
}
