package io.parta.chat.folder;

import io.parta.chat.ChatShelves;
import io.parta.platform.graphql.node.Node;
import io.parta.platform.graphql.node.TypeId;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A folder of the viewer's chats. */
@Description("Folder of the viewer's chats. Nobody else sees it.")
public record ChatFolder(
        @Ignore UUID personKey,
        @Ignore UUID key,

        @NonNull @Description("Name of the folder, at most 30 characters.")
        String name,

        @Nullable
        @Description(
                "Rule of the folder: chats that are in it by themselves, beside those added by hand; null for none.")
        ChatFolderRule rule)
        implements Node {

    public static final String PREFIX = ChatShelves.PREFIX;

    /** The folder that exists by itself. */
    static ChatFolder study(UUID person) {
        return new ChatFolder(person, ChatShelves.STUDY, "Parta", null);
    }

    @Override
    @Id
    @NonNull
    @Description("Id of the folder, opaque.")
    public String getId() {
        return TypeId.encode(PREFIX, personKey, key);
    }

    @Description("Whether the folder exists by itself: the one with all study chats. It cannot be changed.")
    public boolean isBuiltIn() {
        return key.equals(ChatShelves.STUDY);
    }
}
