package io.parta.chat.live;

import io.parta.chat.Chat;
import io.parta.chat.ChatAccess;
import io.parta.chat.Chats;
import io.parta.chat.message.Message;
import io.parta.chat.message.Messages;
import io.parta.identity.Person;
import io.parta.identity.Persons;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.parta.platform.graphql.node.TypeId.SequencedKey;
import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Derived streams: the inbox of the viewer and what passes in a chat (LV-1, LV-6). */
@GraphQLApi
public class ChatSignalsGraphQL {

    private final SignalStreams streams;
    private final Chats chats;
    private final Messages messages;
    private final Persons persons;
    private final CurrentRequest request;

    ChatSignalsGraphQL(SignalStreams streams, Chats chats, Messages messages, Persons persons, CurrentRequest request) {
        this.streams = streams;
        this.chats = chats;
        this.messages = messages;
        this.persons = persons;
        this.request = request;
    }

    @Subscription("inbox")
    @Description(
            "Changes of the viewer's chats, of the last thousand in use: last message, unread, membership. The latest "
                    + "wins: no order, no cursor; read `viewer.chats` when it begins. Codes that refuse or end it: UNAUTHENTICATED, "
                    + "FORBIDDEN (a service account).")
    public Multi<InboxEvent> inbox() {
        return streams.inbox();
    }

    @Subscription("chatSignals")
    @Description(
            "What passes in a chat of at most 100 members without being kept: who is writing, who has read, who comes and goes, changed "
                    + "reactions. The latest wins: no order, no cursor. For members. Codes that refuse or end it: UNAUTHENTICATED, "
                    + "FORBIDDEN (a service account), NOT_FOUND, NOT_A_MEMBER.")
    public Multi<ChatSignal> chatSignals(@Name("chatId") @Id @NonNull @Description("Id of the chat.") String chatId) {
        return streams.signals(ChatAccess.key(chatId));
    }

    @Mutation("chatTyping")
    @Description("Tells the other members of a chat of at most 100 that the viewer is writing; send it again every few "
            + "seconds. Members who may write; not in channels. Codes: NOT_FOUND, NOT_ALLOWED, CHAT_CLOSED, "
            + "WRONG_CHAT_KIND; in a direct chat those of `canContact`.")
    public Uni<ChatTypingPayload> chatTyping(
            @Name("input") @NonNull @Description("Input of the mutation.") ChatTypingInput input) {
        return streams.typing(ChatAccess.key(input.id()), request.viewer().requirePerson());
    }

    @Description("Chat as of the delivery; null when the viewer is no longer in it.")
    public Uni<@Nullable Chat> chat(@Source InboxEvent event) {
        return chats.listByKeys(List.of(event.chatKey()), request.viewer()).map(found -> found.get(event.chatKey()));
    }

    @Description("Message that the signal is about; null when it is about none, or one that the viewer may not see.")
    public Uni<@Nullable Message> message(@Source ChatSignal signal) {
        Integer sequence = signal.sequence();
        if (sequence == null) {
            return Uni.createFrom().nullItem();
        }
        var key = new SequencedKey(signal.chatKey(), sequence);
        return messages.listByKeys(List.of(key), request.viewer()).map(found -> found.get(key));
    }

    @Description("Person who is writing or has read; null of REACTIONS, or when the person is erased.")
    public Uni<@Nullable Person> by(@Source ChatSignal signal) {
        UUID by = signal.byKey();
        return by == null
                ? Uni.createFrom().nullItem()
                : persons.listByKeys(List.of(by)).map(found -> found.get(by));
    }
}
