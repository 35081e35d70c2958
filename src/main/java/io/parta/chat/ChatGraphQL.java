package io.parta.chat;

import static io.parta.platform.graphql.execution.BatchValues.inOrder;

import io.parta.identity.Person;
import io.parta.identity.Persons;
import io.parta.identity.ViewerProfile;
import io.parta.organization.Organization;
import io.parta.organization.Organizations;
import io.parta.platform.graphql.action.ViewerAction;
import io.parta.platform.graphql.connection.PageRequest;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.execution.CurrentField;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.parta.safety.ContactWay;
import io.parta.safety.Contacts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Chats of the viewer and what belongs to each. */
@GraphQLApi
public class ChatGraphQL {

    private final ChatReads reads;
    private final ChatShelves shelves;
    private final Persons persons;
    private final Organizations organizations;
    private final Contacts contacts;
    private final CurrentRequest request;
    private final CurrentField field;
    private final List<ChatActions> others;

    ChatGraphQL(
            ChatReads reads,
            ChatShelves shelves,
            Persons persons,
            Organizations organizations,
            Contacts contacts,
            CurrentRequest request,
            CurrentField field,
            @Any Instance<ChatActions> others) {
        this.reads = reads;
        this.shelves = shelves;
        this.persons = persons;
        this.organizations = organizations;
        this.contacts = contacts;
        this.request = request;
        this.field = field;
        this.others = others.stream()
                .sorted(Comparator.comparing(ChatActions::mutation))
                .toList();
    }

    @Query("chat")
    @Description("Chat of the id. Null when it does not exist or the viewer is not in it. Needs a log-in.")
    public Uni<@Nullable Chat> chat(@Name("id") @Id @NonNull @Description("Id of the chat.") String id) {
        UUID key = ChatAccess.key(id);
        return reads.listByKeys(List.of(key), request.viewer().requireLogIn()).map(found -> found.get(key));
    }

    @NonNull
    @Description(
            "Chats of the viewer, the one of the last message first and closed ones last; empty for a folder that the viewer "
                    + "does not have. "
                    + "Codes: INVALID_PAGE_SIZE, INVALID_CURSOR.")
    public Uni<ChatConnection> chats(
            @Source ViewerProfile viewer,
            @Name("folderId") @Id @Nullable @Description("Id of the folder whose chats are meant; absent is all.")
                    String folderId,
            @Name("archived")
                    @Nullable
                    @Description("Whether the chats in the archive are meant, or the others; absent is the others.")
                    Boolean archived,
            @Name("first") @Nullable @Description("Number of items from the beginning: 1 to 100, 20 by default.")
                    Integer first,
            @Name("after") @Nullable @Description("Cursor of the item the page begins behind.") String after,
            @Name("last") @Nullable @Description("Number of items from the end: 1 to 100.") Integer last,
            @Name("before") @Nullable @Description("Cursor of the item the page ends before.") String before) {
        var page = PageRequest.of(ChatShelves.LIST, ChatShelves.KEY, first, after, last, before);
        UUID shelf = ChatShelves.shelf(folderId, viewer.key());
        return shelves.listOf(viewer.key(), List.of(shelf), Boolean.TRUE.equals(archived), page, field.selection())
                .map(found -> ChatConnection.of(Objects.requireNonNull(found.get(shelf))));
    }

    @NonNull
    @Description("State of the chat for the viewer.")
    public Uni<List<ChatViewerState>> viewerState(@Source List<Chat> chats) {
        request.viewer().requirePerson();
        return Uni.createFrom().item(() -> chats.stream()
                .map(chat -> Objects.requireNonNull(chat.own()))
                .toList());
    }

    @Description("Other person of a direct chat; null in others.")
    public Uni<List<@Nullable Person>> peer(@Source List<Chat> chats) {
        UUID viewer = request.viewer().requirePersonId();
        var keys = new ArrayList<@Nullable UUID>(chats.size());
        chats.forEach(chat -> {
            var people = chat.people();
            keys.add(people == null ? null : people.otherThan(viewer));
        });
        return persons.listByKeys(keys.stream().filter(Objects::nonNull).toList())
                .map(found -> inOrder(keys, found));
    }

    @Description(
            "Organisation that the chat belongs to; null when it belongs to none or the viewer may no longer know of it.")
    public Uni<List<@Nullable Organization>> organization(@Source List<Chat> chats) {
        var keys = new ArrayList<@Nullable UUID>(chats.size());
        chats.forEach(chat -> keys.add(chat.organizationKey()));
        return organizations
                .listByKeys(keys.stream().filter(Objects::nonNull).toList(), request.viewer())
                .map(found -> inOrder(keys, found));
    }

    @Description("Chat that goes on in place of a closed one; null when there is none or the viewer is not in it.")
    public Uni<List<@Nullable Chat>> successor(@Source List<Chat> chats) {
        var keys = new ArrayList<@Nullable UUID>(chats.size());
        chats.forEach(chat -> keys.add(chat.details().successorKey()));
        return reads.listByKeys(keys.stream().filter(Objects::nonNull).toList(), request.viewer())
                .map(found -> inOrder(keys, found));
    }

    @NonNull
    @Description("Actions on the chat, each with whether the viewer may take it now and why not.")
    public Uni<List<List<@NonNull ViewerAction>>> viewerActions(@Source List<Chat> chats) {
        UUID viewer = request.viewer().requirePersonId();
        Uni<List<List<ViewerAction>>> shown = writes(chats, viewer).map(decided -> chats.stream()
                .map(chat -> actions(chat, decided.getOrDefault(chat.key(), Optional.empty())))
                .toList());
        for (ChatActions other : others) {
            shown = shown.chain(actions -> other.decide(chats).map(decided -> with(actions, chats, other, decided)));
        }
        return shown;
    }

    /** Whether the viewer may write to the other person of each direct chat now, by the chat's key (SF-4). */
    private Uni<Map<UUID, Optional<Refusal>>> writes(List<Chat> chats, UUID viewer) {
        var peers = new HashMap<UUID, UUID>();
        chats.forEach(chat -> {
            if (chat.people() != null) {
                peers.put(chat.key(), chat.people().otherThan(viewer));
            }
        });
        return peers.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : contacts.decide(viewer, peers.values(), ContactWay.WRITE).map(decided -> {
                    var byChat = new HashMap<UUID, Optional<Refusal>>();
                    peers.forEach((chat, peer) -> byChat.put(chat, decided.getOrDefault(peer, Optional.empty())));
                    return byChat;
                });
    }

    private List<ViewerAction> actions(Chat chat, Optional<Refusal> writes) {
        return Arrays.stream(ChatAction.values())
                .map(action -> action(
                        chat,
                        action.mutation(),
                        ChatPolicy.decide(action, chat.standing())
                                .or(() -> action == ChatAction.SEND ? writes : Optional.empty())))
                .toList();
    }

    private List<List<ViewerAction>> with(
            List<List<ViewerAction>> actions, List<Chat> chats, ChatActions other, List<Optional<Refusal>> decided) {
        var all = new ArrayList<List<ViewerAction>>(actions.size());
        for (int i = 0; i < chats.size(); i++) {
            var more = new ArrayList<>(actions.get(i));
            more.add(action(chats.get(i), other.mutation(), decided.get(i)));
            all.add(more);
        }
        return all;
    }

    private ViewerAction action(Chat chat, String mutation, Optional<Refusal> decision) {
        return ViewerAction.of(mutation, decision, chat.decidedBy(), request.locale());
    }
}
