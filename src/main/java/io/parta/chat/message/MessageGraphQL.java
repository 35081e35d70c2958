package io.parta.chat.message;

import static io.parta.platform.graphql.execution.BatchValues.inOrder;

import io.parta.chat.Chat;
import io.parta.chat.ChatSight;
import io.parta.chat.Chats;
import io.parta.identity.Person;
import io.parta.identity.Persons;
import io.parta.platform.graphql.connection.PageRequest;
import io.parta.platform.graphql.execution.CurrentField;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.parta.platform.graphql.execution.ViewerIndependent;
import io.parta.platform.graphql.node.TypeId.SequencedKey;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Messages of chats and whom they name. */
@GraphQLApi
public class MessageGraphQL {

    private final MessageReads reads;
    private final MessagePages pages;
    private final Chats chats;
    private final Persons persons;
    private final CurrentRequest request;
    private final CurrentField field;

    MessageGraphQL(
            MessageReads reads,
            MessagePages pages,
            Chats chats,
            Persons persons,
            CurrentRequest request,
            CurrentField field) {
        this.reads = reads;
        this.pages = pages;
        this.chats = chats;
        this.persons = persons;
        this.request = request;
        this.field = field;
    }

    @NonNull
    @Description("Messages of the chat that the viewer may see, by number; `last` reads from the latest. Codes: "
            + "INVALID_PAGE_SIZE, INVALID_CURSOR.")
    public Uni<List<MessageConnection>> messages(
            @Source List<Chat> chats,
            @Name("first") @Nullable @Description("Number of items from the beginning: 1 to 100, 20 by default.")
                    Integer first,
            @Name("after") @Nullable @Description("Cursor of the item the page begins behind.") String after,
            @Name("last") @Nullable @Description("Number of items from the end: 1 to 100.") Integer last,
            @Name("before") @Nullable @Description("Cursor of the item the page ends before.") String before,
            @Name("around")
                    @Nullable
                    @Description("Number of the message in the middle of the page, whose size is `first`; no cursor "
                            + "then: INVALID_CURSOR.")
                    Integer around) {
        var page = PageRequest.of(MessageReads.LIST, 1, first, after, last, before);
        var columns = MessageColumns.of(field.selection().items());
        return pages.listOf(chats, page, around, ChatSight.of(request.viewer()), columns)
                .map(found -> chats.stream()
                        .map(chat -> MessageConnection.of(Objects.requireNonNull(found.get(chat.key()))))
                        .toList());
    }

    @ViewerIndependent
    @Description("Last message of the chat that is there and that the viewer may see; null when there is none.")
    public Uni<List<@Nullable Message>> lastMessage(@Source List<Chat> chats) {
        var columns = MessageColumns.of(List.of(field.selection()));
        return reads.listLast(chats, ChatSight.of(request.viewer()), columns)
                .map(found -> inOrder(chats, chat -> found.get(chat.key())));
    }

    @ViewerIndependent
    @Description("Chat of the message; null when the viewer is no longer in it.")
    public Uni<List<@Nullable Chat>> chat(@Source List<Message> messages) {
        return chats.listByKeys(messages.stream().map(Message::chatKey).toList(), request.viewer())
                .map(found -> inOrder(messages, message -> found.get(message.chatKey())));
    }

    @ViewerIndependent
    @Description(
            "Author of the message; null when it was published in the name of its `channel`, or the person is erased.")
    public Uni<List<@Nullable Person>> author(@Source List<Message> messages) {
        return people(messages, message -> message.published() ? null : message.authorKey());
    }

    @ViewerIndependent
    @Description("Author of the message that was forwarded; null when it was not forwarded or the person is erased.")
    public Uni<List<@Nullable Person>> forwardedAuthor(@Source List<Message> messages) {
        return people(messages, message -> message.details().forwardedAuthorKey());
    }

    @ViewerIndependent
    @Description("Message that this one answers; null when it answers none, or one that the viewer may not see.")
    public Uni<List<@Nullable Message>> replyTo(@Source List<Message> messages) {
        var keys = messages.stream().map(MessageGraphQL::answered).toList();
        return reads.listByKeys(
                        keys.stream().filter(key -> key.sequence() > 0).toList(), ChatSight.of(request.viewer()))
                .map(found -> inOrder(keys, found));
    }

    private static SequencedKey answered(Message message) {
        Integer sequence = message.details().repliesTo();
        return new SequencedKey(message.chatKey(), sequence == null ? 0 : sequence);
    }

    @ViewerIndependent
    @Description("Person of a MENTION; null of other kinds, or when the person is erased.")
    public Uni<List<@Nullable Person>> person(@Source List<MessageMark> entities) {
        return people(entities, MessageMark::personKey);
    }

    private <T> Uni<List<@Nullable Person>> people(List<T> sources, Function<T, @Nullable UUID> key) {
        Collection<UUID> keys = new ArrayList<>();
        for (T source : sources) {
            UUID person = key.apply(source);
            if (person != null) {
                keys.add(person);
            }
        }
        return persons.listByKeys(keys)
                .map(found -> inOrder(sources, source -> {
                    UUID person = key.apply(source);
                    return person == null ? null : found.get(person);
                }));
    }
}
