package io.parta.chat.folder;

import io.parta.chat.Chat;
import io.parta.chat.Chats;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** The commands on one's folders and archive, and what their payloads show. */
@GraphQLApi
public class ChatFolderCommandsGraphQL {

    private static final String AFTER = "Folder after the command; null when it was refused.";
    private static final String CHAT_AFTER = "Chat after the command; null when it was refused.";

    private final FolderService service;
    private final ArchiveService archive;
    private final FolderReads reads;
    private final Chats chats;
    private final CurrentRequest request;

    ChatFolderCommandsGraphQL(
            FolderService service, ArchiveService archive, FolderReads reads, Chats chats, CurrentRequest request) {
        this.service = service;
        this.archive = archive;
        this.reads = reads;
        this.chats = chats;
        this.request = request;
    }

    @Mutation("chatFolderCreate")
    @Description(
            "Creates a folder of the viewer's chats, the last in their order. At most 20. Codes: NOT_FOUND of a chat "
                    + "that the viewer is not in, INVALID_INPUT, TOO_MANY_FOLDERS.")
    public Uni<ChatFolderCreatePayload> chatFolderCreate(
            @Name("input") @NonNull @Description("Input of the mutation.") ChatFolderCreateInput input) {
        return service.create(input, request.viewer().requirePerson());
    }

    @Mutation("chatFolderUpdate")
    @Description("Renames a folder of the viewer's, adds chats to it by hand and takes them out. Codes: NOT_FOUND, "
            + "NOT_ALLOWED of the folder that exists by itself, INVALID_INPUT.")
    public Uni<ChatFolderUpdatePayload> chatFolderUpdate(
            @Name("input") @NonNull @Description("Input of the mutation.") ChatFolderUpdateInput input) {
        return service.update(input, request.viewer().requirePerson());
    }

    @Mutation("chatFolderDelete")
    @Description(
            "Deletes a folder of the viewer's; its chats stay. Codes: NOT_FOUND, NOT_ALLOWED of the folder that exists "
                    + "by itself.")
    public Uni<ChatFolderDeletePayload> chatFolderDelete(
            @Name("input") @NonNull @Description("Input of the mutation.") ChatFolderDeleteInput input) {
        return service.delete(input, request.viewer().requirePerson());
    }

    @Mutation("chatFolderReorder")
    @Description(
            "Puts the folders that the viewer made into another order. Codes: NOT_FOUND, INVALID_INPUT, CONFLICT when "
                    + "one of them is not named.")
    public Uni<ChatFolderReorderPayload> chatFolderReorder(
            @Name("input") @NonNull @Description("Input of the mutation.") ChatFolderReorderInput input) {
        return service.reorder(input, request.viewer().requirePerson());
    }

    @Mutation("chatArchive")
    @Description("Puts a chat into the viewer's archive: out of sight until a mention. Its members. Codes: NOT_FOUND.")
    public Uni<ChatArchivePayload> chatArchive(
            @Name("input") @NonNull @Description("Input of the mutation.") ChatArchiveInput input) {
        return archive.archive(input, request.viewer().requirePerson());
    }

    @Mutation("chatUnarchive")
    @Description("Takes a chat out of the viewer's archive. Its members. Codes: NOT_FOUND.")
    public Uni<ChatUnarchivePayload> chatUnarchive(
            @Name("input") @NonNull @Description("Input of the mutation.") ChatUnarchiveInput input) {
        return archive.unarchive(input, request.viewer().requirePerson());
    }

    @Description(AFTER)
    public Uni<@Nullable ChatFolder> folder(@Source ChatFolderCreatePayload payload) {
        return folder(payload.folderKey());
    }

    @Description(AFTER)
    public Uni<@Nullable ChatFolder> folder(@Source ChatFolderUpdatePayload payload) {
        return folder(payload.folderKey());
    }

    @Description("Folders of the viewer after the command; null when it was refused.")
    public Uni<@Nullable List<@NonNull ChatFolder>> folders(@Source ChatFolderReorderPayload payload) {
        return payload.userErrors().isEmpty()
                ? reads.listOf(request.viewer().requirePersonId()).map(own -> own)
                : Uni.createFrom().nullItem();
    }

    @Description(CHAT_AFTER)
    public Uni<@Nullable Chat> chat(@Source ChatArchivePayload payload) {
        return chat(payload.chatKey());
    }

    @Description(CHAT_AFTER)
    public Uni<@Nullable Chat> chat(@Source ChatUnarchivePayload payload) {
        return chat(payload.chatKey());
    }

    private Uni<@Nullable ChatFolder> folder(@Nullable UUID key) {
        return key == null
                ? Uni.createFrom().nullItem()
                : reads.listOf(request.viewer().requirePersonId()).map(own -> own.stream()
                        .filter(one -> one.key().equals(key))
                        .findFirst()
                        .orElse(null));
    }

    private Uni<@Nullable Chat> chat(@Nullable UUID key) {
        return key == null
                ? Uni.createFrom().nullItem()
                : chats.listByKeys(List.of(key), request.viewer()).map(found -> found.get(key));
    }
}
