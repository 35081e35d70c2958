package io.parta.chat.message;

import static io.parta.platform.graphql.execution.BatchValues.inOrder;

import io.parta.chat.Chat;
import io.parta.chat.ChatSight;
import io.parta.chat.ChatStanding;
import io.parta.chat.Chats;
import io.parta.chat.member.ChatBadge;
import io.parta.chat.message.MessageOffers.Offer;
import io.parta.chat.message.MessageOffers.Shown;
import io.parta.organization.membership.Memberships;
import io.parta.platform.graphql.action.ViewerAction;
import io.parta.platform.graphql.connection.PageRequest;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.parta.platform.graphql.execution.ViewerIndependent;
import io.parta.platform.graphql.node.TypeId.SequencedKey;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** What messages have beside themselves: reactions, pins, earlier texts, what may be done to them. */
@GraphQLApi
public class MessageDetailsGraphQL {

    private static final int PIN_KEY = 2;

    private final MessageDetails details;
    private final List<MessageOffers> offers;
    private final Chats chats;
    private final Memberships memberships;
    private final CurrentRequest request;
    private final Clock clock;

    MessageDetailsGraphQL(
            MessageDetails details,
            @Any Instance<MessageOffers> offers,
            Chats chats,
            Memberships memberships,
            CurrentRequest request,
            Clock clock) {
        this.details = details;
        this.offers = offers.stream()
                .sorted(Comparator.comparing(one -> one.getClass().getName()))
                .toList();
        this.chats = chats;
        this.memberships = memberships;
        this.request = request;
        this.clock = clock;
    }

    @NonNull
    @Description("Pinned messages of the chat that the viewer may see, the last one that was pinned first. Codes: "
            + "INVALID_PAGE_SIZE, INVALID_CURSOR.")
    public Uni<List<MessageConnection>> pinnedMessages(
            @Source List<Chat> chats,
            @Name("first") @Nullable @Description("Number of items from the beginning: 1 to 100, 20 by default.")
                    Integer first,
            @Name("after") @Nullable @Description("Cursor of the item the page begins behind.") String after,
            @Name("last") @Nullable @Description("Number of items from the end: 1 to 100.") Integer last,
            @Name("before") @Nullable @Description("Cursor of the item the page ends before.") String before) {
        var page = PageRequest.of(MessageDetails.PINS, PIN_KEY, first, after, last, before);
        var keys = chats.stream().map(Chat::key).toList();
        return details.listPinned(keys, page, ChatSight.of(request.viewer())).map(found -> keys.stream()
                .map(key -> MessageConnection.of(Objects.requireNonNull(found.get(key))))
                .toList());
    }

    @NonNull
    @ViewerIndependent
    @Description("Reactions to the message, the most given first; at most 20 kinds are offered at a time.")
    public Uni<List<List<@NonNull MessageReaction>>> reactions(@Source List<Message> messages) {
        return details.reactions(messages).map(found -> messages.stream()
                .map(message -> found.getOrDefault(message.key(), List.of()))
                .toList());
    }

    @Description("Reaction that the viewer gave; null when none.")
    public Uni<List<@Nullable String>> viewerReaction(@Source List<Message> messages) {
        return details.reactionsOf(request.viewer().requirePersonId(), messages)
                .map(found -> inOrder(messages, message -> found.get(message.key())));
    }

    @ViewerIndependent
    @Description("Time the message was pinned; null when it is not.")
    public Uni<List<@Nullable Instant>> pinnedAt(@Source List<Message> messages) {
        return details.pinnedAt(messages).map(found -> inOrder(messages, message -> found.get(message.key())));
    }

    @ViewerIndependent
    @Description("Badge beside the author's name; null for none.")
    public Uni<List<@Nullable ChatBadge>> authorBadge(@Source List<Message> messages) {
        return memberships
                .teachersAmong(messages.stream()
                        .filter(message -> !message.published())
                        .map(Message::authorKey)
                        .toList())
                .map(teachers -> inOrder(
                        messages,
                        message -> !message.published() && teachers.contains(message.authorKey())
                                ? ChatBadge.TEACHER
                                : null));
    }

    @Description(
            "Earlier texts of the message, the latest first, at most the last 50. Null unless the viewer is its author, "
                    + "or owner or administrator of the chat.")
    public Uni<List<@Nullable List<@NonNull MessageEdit>>> edits(@Source List<Message> messages) {
        UUID person = request.viewer().requirePersonId();
        return chatsOf(messages).chain(chats -> details.edits(messages).map(found -> {
            var edits = new ArrayList<@Nullable List<MessageEdit>>(messages.size());
            for (int i = 0; i < messages.size(); i++) {
                edits.add(
                        sees(chats.get(i), messages.get(i), person)
                                ? found.getOrDefault(messages.get(i).key(), List.of())
                                : null);
            }
            return edits;
        }));
    }

    private static boolean sees(@Nullable Chat chat, Message message, UUID person) {
        return chat != null && MessagePolicy.seesEdits(chat.standing(), owns(chat.standing(), message, person));
    }

    private static boolean owns(ChatStanding standing, Message message, UUID person) {
        return MessagePolicy.owns(
                standing, message.published(), message.authorKey().equals(person));
    }

    @NonNull
    @Description(
            "Actions on the message, each with whether the viewer may take it now and why not; `messageDelete` is for "
                    + "everybody: for oneself everybody may.")
    public Uni<List<List<@NonNull ViewerAction>>> viewerActions(@Source List<Message> messages) {
        UUID person = request.viewer().requirePersonId();
        return chatsOf(messages).chain(chats -> offered(messages, chats, person).map(offered -> {
            var actions = new ArrayList<List<ViewerAction>>(messages.size());
            for (int i = 0; i < messages.size(); i++) {
                actions.add(actions(messages.get(i), chats.get(i), person, offered));
            }
            return actions;
        }));
    }

    /** What other packages offer on the messages that are there, one after the other. */
    private Uni<List<Map<SequencedKey, List<Offer>>>> offered(
            List<Message> messages, List<@Nullable Chat> chats, UUID person) {
        var shown = new ArrayList<Shown>();
        for (int i = 0; i < messages.size(); i++) {
            Chat chat = chats.get(i);
            if (chat != null && messages.get(i).deletedAt() == null) {
                shown.add(new Shown(messages.get(i), chat.standing()));
            }
        }
        return Multi.createFrom()
                .iterable(offers)
                .onItem()
                .transformToUniAndConcatenate(one -> one.of(shown, person))
                .collect()
                .asList();
    }

    private List<ViewerAction> actions(
            Message message, @Nullable Chat chat, UUID person, List<Map<SequencedKey, List<Offer>>> offered) {
        if (chat == null) {
            return List.of();
        }
        var standing = chat.standing();
        var facts = new MessagePolicy.Facts(
                message.kind(),
                owns(standing, message, person),
                message.details().forwardedFromChat() != null,
                message.deletedAt() != null,
                message.sentAt());
        var decided = Arrays.stream(MessageAction.values())
                .map(action ->
                        new Offer(action.mutation(), MessagePolicy.decide(action, standing, facts, clock.instant())));
        var others = offered.stream().flatMap(some -> some.getOrDefault(message.key(), List.of()).stream());
        return Stream.concat(decided, others)
                .map(one -> ViewerAction.of(one.mutation(), one.decision(), chat.decidedBy(), request.locale()))
                .toList();
    }

    /** Of each message its chat as the viewer has it; null when they have left it since. */
    private Uni<List<@Nullable Chat>> chatsOf(List<Message> messages) {
        var keys = messages.stream().map(Message::chatKey).distinct().toList();
        return chats.listByKeys(keys, request.viewer())
                .map(found -> inOrder(messages, message -> found.get(message.chatKey())));
    }
}
