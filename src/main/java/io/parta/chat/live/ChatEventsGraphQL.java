package io.parta.chat.live;

import io.parta.chat.Chat;
import io.parta.chat.ChatAccess;
import io.parta.chat.Chats;
import io.parta.chat.message.Message;
import io.parta.chat.message.Messages;
import io.parta.identity.Person;
import io.parta.identity.Persons;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.parta.platform.graphql.execution.ViewerIndependent;
import io.parta.platform.graphql.node.TypeId.SequencedKey;
import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** The events of a chat, for its members (LV-1). */
@GraphQLApi
public class ChatEventsGraphQL {

    private final ChatStreams streams;
    private final Chats chats;
    private final Messages messages;
    private final Persons persons;
    private final CurrentRequest request;

    ChatEventsGraphQL(ChatStreams streams, Chats chats, Messages messages, Persons persons, CurrentRequest request) {
        this.streams = streams;
        this.chats = chats;
        this.messages = messages;
        this.persons = persons;
        this.request = request;
    }

    @ViewerIndependent
    @Subscription("chatEvents")
    @Description(
            "Events of a chat, in order, for its members. An event that the viewer may not see, because it was before "
                    + "them or in their absence, is WITHHELD. Codes that refuse or end it: UNAUTHENTICATED, FORBIDDEN (a service "
                    + "account), NOT_FOUND, NOT_A_MEMBER, INVALID_CURSOR, RESYNC_REQUIRED.")
    public Multi<ChatEvent> chatEvents(
            @Name("chatId") @Id @NonNull @Description("Id of the chat.") String chatId,
            @Name("after")
                    @Nullable
                    @Description("Cursor of the last event the client has, or `chat.eventsCursor`; absent begins now.")
                    String after) {
        return streams.open(ChatAccess.key(chatId), after);
    }

    @ViewerIndependent
    @Description("Chat as of the delivery; null when the viewer is no longer in it.")
    public Uni<@Nullable Chat> chat(@Source ChatEvent event) {
        return chats.listByKeys(List.of(event.chatKey()), request.viewer()).map(found -> found.get(event.chatKey()));
    }

    @ViewerIndependent
    @Description("Message that the event is about, as of the delivery; null when it is about none.")
    public Uni<@Nullable Message> message(@Source ChatEvent event) {
        Integer sequence = event.sequence();
        if (sequence == null) {
            return Uni.createFrom().nullItem();
        }
        var key = new SequencedKey(event.chatKey(), sequence);
        return messages.listByKeys(List.of(key), request.viewer()).map(found -> found.get(key));
    }

    @ViewerIndependent
    @Description("Person who did it; null when nobody did, in a channel, or when the person is erased.")
    public Uni<@Nullable Person> by(@Source ChatEvent event) {
        UUID by = event.byKey();
        return by == null
                ? Uni.createFrom().nullItem()
                : persons.listByKeys(List.of(by)).map(found -> found.get(by));
    }

    @NonNull
    @ViewerIndependent
    @Description("People it was done to, at most 100; empty when it was done to none, and in a channel.")
    public Uni<List<@NonNull Person>> people(@Source ChatEvent event) {
        return persons.listByKeys(event.peopleKeys()).map(found -> event.peopleKeys().stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .toList());
    }
}
