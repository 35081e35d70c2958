package io.parta.chat.succession;

import io.parta.chat.Chat;
import io.parta.platform.graphql.node.TypeId;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What whoever may merge a chat needs to know of it, and no more: never a message nor a member but the owner (SF-8). */
@Description("A chat among its likely duplicates, as whoever may merge them sees it.")
public record DuplicateChat(
        @Ignore UUID key,
        @Ignore @Nullable UUID ownerKey,

        @Nullable @Description("Title of the chat, at most 150 characters.")
        String title,

        @Description("Number of members.") int memberCount,
        @Description("Number of messages ever sent there.") int messageCount,

        @NonNull @Description("Time of the last message, or the chat was created before the first.")
        Instant lastActiveAt,

        @NonNull @Description("Time the chat was created.") Instant createdAt) {

    @Id
    @NonNull
    @Description("Id of the chat.")
    public String getChatId() {
        return TypeId.encode(Chat.PREFIX, key);
    }
}
