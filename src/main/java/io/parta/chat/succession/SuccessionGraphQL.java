package io.parta.chat.succession;

import io.parta.chat.Chat;
import io.parta.chat.Chats;
import io.parta.identity.Person;
import io.parta.identity.Persons;
import io.parta.organization.Organization;
import io.parta.platform.graphql.connection.PageRequest;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.parta.platform.graphql.node.TypeId;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Copying, closing and merging chats, and which of them are probably the same. */
@GraphQLApi
public class SuccessionGraphQL {

    private static final UUID NONE = new UUID(0, 0);

    private final CloseService close;
    private final CopyService copy;
    private final MergeService merge;
    private final DuplicateReads duplicates;
    private final Persons persons;
    private final Chats chats;
    private final CurrentRequest request;

    SuccessionGraphQL(
            CloseService close,
            CopyService copy,
            MergeService merge,
            DuplicateReads duplicates,
            Persons persons,
            Chats chats,
            CurrentRequest request) {
        this.close = close;
        this.copy = copy;
        this.merge = merge;
        this.duplicates = duplicates;
        this.persons = persons;
        this.chats = chats;
        this.request = request;
    }

    @Mutation("chatClose")
    @Description(
            "Closes a chat: it can be read only. With a successor it names it, and its members whom the viewer may add "
                    + "become members there. Owner and administrators of the chat, and of the successor; neither a direct nor a "
                    + "managed chat. Codes: NOT_FOUND, NOT_ALLOWED, WRONG_CHAT_KIND, CHAT_IS_MANAGED, CHAT_CLOSED, INVALID_INPUT.")
    public Uni<ChatClosePayload> chatClose(
            @Name("input") @NonNull @Description("Input of the mutation.") ChatCloseInput input) {
        return close.close(input, request.viewer().requirePerson());
    }

    @Mutation("chatCopy")
    @Description("Creates a study chat like another one, owned by the viewer: its settings, and its members and pinned "
            + "messages by choice. Members of the chat who are staff or teachers of its verified organisation. Codes: "
            + "NOT_FOUND, NOT_ALLOWED, WRONG_CHAT_KIND, INVALID_INPUT, WRONG_ORGANIZATION_STATE.")
    public Uni<ChatCopyPayload> chatCopy(
            @Name("input") @NonNull @Description("Input of the mutation.") ChatCopyInput input) {
        return copy.copy(input, request.viewer().requirePerson());
    }

    @Mutation("chatsMerge")
    @Description(
            "Makes one study chat of several of one organisation: the others are closed with it as their successor, their "
                    + "history stays there, and their members whom the viewer may add become members of it. The owner of all "
                    + "of them, or an administrator of the organisation, of chats that `duplicateChats` shows. Sent again, it "
                    + "does nothing more. Codes: NOT_FOUND, NOT_ALLOWED, CHAT_CLOSED, WRONG_CHAT_KIND, CHAT_IS_MANAGED, "
                    + "WRONG_ORGANIZATION_STATE, INVALID_INPUT.")
    public Uni<ChatsMergePayload> chatsMerge(
            @Name("input") @NonNull @Description("Input of the mutation.") ChatsMergeInput input) {
        return merge.merge(input, request.viewer().requirePerson());
    }

    @Query("duplicateChats")
    @NonNull
    @Description(
            "Study chats of an organisation that are probably the same, among its latest 5000: for its administrators all, "
                    + "for others those they are in; empty for an organisation that the viewer does not belong to. Needs a "
                    + "log-in. Codes: INVALID_PAGE_SIZE, INVALID_CURSOR.")
    public Uni<ChatDuplicatesConnection> duplicateChats(
            @Name("organizationId") @Id @NonNull @Description("Id of the organisation.") String organizationId,
            @Name("first") @Nullable @Description("Number of items from the beginning: 1 to 100, 20 by default.")
                    Integer first,
            @Name("after") @Nullable @Description("Cursor of the item the page begins behind.") String after,
            @Name("last") @Nullable @Description("Number of items from the end: 1 to 100.") Integer last,
            @Name("before") @Nullable @Description("Cursor of the item the page ends before.") String before) {
        var viewer = request.viewer().requirePerson();
        var page = PageRequest.of(DuplicateReads.LIST, 1, first, after, last, before);
        UUID organization = TypeId.decode(Organization.PREFIX, organizationId).orElse(NONE);
        return duplicates.list(organization, page, viewer).map(ChatDuplicatesConnection::of);
    }

    @Description("Owner of the chat; null when it has none.")
    public Uni<List<@Nullable Person>> owner(@Source List<DuplicateChat> chats) {
        var keys = chats.stream()
                .flatMap(chat -> Optional.ofNullable(chat.ownerKey()).stream())
                .toList();
        return persons.listByKeys(keys).map(found -> {
            var owners = new ArrayList<@Nullable Person>(chats.size());
            chats.forEach(chat -> owners.add(chat.ownerKey() == null ? null : found.get(chat.ownerKey())));
            return owners;
        });
    }

    @Description("The chat itself, for a viewer who is in it; else null.")
    public Uni<List<@Nullable Chat>> chat(@Source List<DuplicateChat> duplicates) {
        var keys = duplicates.stream().map(DuplicateChat::key).toList();
        return chats.listByKeys(keys, request.viewer()).map(found -> {
            var own = new ArrayList<@Nullable Chat>(keys.size());
            keys.forEach(key -> own.add(found.get(key)));
            return own;
        });
    }

    @Description("The chat that goes on; null when the command was refused, or the viewer is not in it.")
    public Uni<@Nullable Chat> chat(@Source ChatsMergePayload payload) {
        return after(payload.chatKey());
    }

    @Description("Chat after the command; null when it was refused.")
    public Uni<@Nullable Chat> chat(@Source ChatClosePayload payload) {
        return after(payload.chatKey());
    }

    @Description("The new chat; null when the command was refused.")
    public Uni<@Nullable Chat> chat(@Source ChatCopyPayload payload) {
        return after(payload.chatKey());
    }

    private Uni<@Nullable Chat> after(@Nullable UUID key) {
        return key == null
                ? Uni.createFrom().nullItem()
                : chats.listByKeys(List.of(key), request.viewer()).map(found -> found.get(key));
    }
}
