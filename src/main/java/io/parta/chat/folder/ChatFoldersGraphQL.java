package io.parta.chat.folder;

import io.parta.chat.ChatConnection;
import io.parta.chat.ChatShelves;
import io.parta.identity.ViewerProfile;
import io.parta.platform.graphql.connection.PageRequest;
import io.parta.platform.graphql.execution.CurrentField;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** The viewer's folders and what is in each. */
@GraphQLApi
public class ChatFoldersGraphQL {

    private final FolderReads reads;
    private final ChatShelves shelves;
    private final CurrentRequest request;
    private final CurrentField field;

    ChatFoldersGraphQL(FolderReads reads, ChatShelves shelves, CurrentRequest request, CurrentField field) {
        this.reads = reads;
        this.shelves = shelves;
        this.request = request;
        this.field = field;
    }

    @NonNull
    @Description(
            "Folders of the viewer's chats: the one with all study chats, then at most 20 that the viewer made, in "
                    + "their order.")
    public Uni<List<@NonNull ChatFolder>> chatFolders(@Source ViewerProfile viewer) {
        return reads.listOf(viewer.key());
    }

    @NonNull
    @Description(
            "Number of chats of the folder with something unread, and of those marked as unread; archived ones aside.")
    public Uni<List<Integer>> unreadCount(@Source List<ChatFolder> folders) {
        var keys = keys(folders);
        return shelves.countUnread(request.viewer().requirePersonId(), keys)
                .map(found ->
                        keys.stream().map(key -> found.getOrDefault(key, 0)).toList());
    }

    @NonNull
    @Description(
            "Chats of the folder that are not archived, the one of the last message first. Codes: INVALID_PAGE_SIZE, "
                    + "INVALID_CURSOR.")
    public Uni<List<ChatConnection>> chats(
            @Source List<ChatFolder> folders,
            @Name("first") @Nullable @Description("Number of items from the beginning: 1 to 100, 20 by default.")
                    Integer first,
            @Name("after") @Nullable @Description("Cursor of the item the page begins behind.") String after,
            @Name("last") @Nullable @Description("Number of items from the end: 1 to 100.") Integer last,
            @Name("before") @Nullable @Description("Cursor of the item the page ends before.") String before) {
        var page = PageRequest.of(ChatShelves.LIST, ChatShelves.KEY, first, after, last, before);
        var keys = keys(folders);
        return shelves.listOf(request.viewer().requirePersonId(), keys, false, page, field.selection())
                .map(found -> keys.stream()
                        .map(key -> ChatConnection.of(Objects.requireNonNull(found.get(key))))
                        .toList());
    }

    private static List<UUID> keys(List<ChatFolder> folders) {
        return folders.stream().map(ChatFolder::key).toList();
    }
}
