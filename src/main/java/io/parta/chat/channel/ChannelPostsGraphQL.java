package io.parta.chat.channel;

import io.parta.chat.Chat;
import io.parta.chat.Chats;
import io.parta.chat.message.Message;
import io.parta.identity.Person;
import io.parta.identity.Persons;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.parta.platform.graphql.execution.ViewerIndependent;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Posts: messages in the name of their channel, and who is behind them for those who may know. */
@GraphQLApi
public class ChannelPostsGraphQL {

    private final ChannelReads reads;
    private final Chats chats;
    private final Persons persons;
    private final ForwardService forwards;
    private final CurrentRequest request;

    ChannelPostsGraphQL(
            ChannelReads reads, Chats chats, Persons persons, ForwardService forwards, CurrentRequest request) {
        this.reads = reads;
        this.chats = chats;
        this.persons = persons;
        this.forwards = forwards;
        this.request = request;
    }

    @Mutation("channelPostForward")
    @Description(
            "Forwards a post of a public channel, a ministry's or an academy's, into a channel where the viewer may publish: "
                    + "it names the channel that it comes from, whose audience reads it. Codes: NOT_FOUND (post, channel), "
                    + "WRONG_CHAT_KIND (no text of a public channel), NOT_ALLOWED, CHAT_CLOSED, PUBLIC_CHANNEL_CLOSED_LINK, "
                    + "INVALID_INPUT.")
    public Uni<ChannelPostForwardPayload> channelPostForward(
            @Name("input") @NonNull @Description("Input of the mutation.") ChannelPostForwardInput input) {
        return forwards.forward(input, request.viewer().requirePerson());
    }

    @ViewerIndependent
    @Description("Channel whose post was forwarded; null when none was, or the channel is public no longer.")
    public Uni<List<@Nullable Channel>> forwardedFrom(@Source List<Message> messages) {
        return reads.listFor(
                messages,
                message -> message.details().forwardedAuthorKey() == null
                        ? message.details().forwardedFromChat()
                        : null,
                request.viewer());
    }

    @ViewerIndependent
    @Description("Channel in whose name the message was published, in place of an author; null of other messages.")
    public Uni<List<@Nullable Channel>> channel(@Source List<Message> messages) {
        return reads.listFor(messages, message -> message.published() ? message.chatKey() : null, request.viewer());
    }

    @Description(
            "Person who published the message in the name of its channel. Null unless the viewer may publish there too.")
    public Uni<List<@Nullable Person>> publishedBy(@Source List<Message> messages) {
        var published = messages.stream().filter(Message::published).toList();
        return chats.listByKeys(published.stream().map(Message::chatKey).toList(), request.viewer())
                .chain(found -> authors(messages, found));
    }

    private Uni<List<@Nullable Person>> authors(List<Message> messages, Map<UUID, Chat> chats) {
        var keys = new ArrayList<@Nullable UUID>(messages.size());
        messages.forEach(message -> keys.add(publishes(message, chats) ? message.authorKey() : null));
        return persons.listByKeys(keys.stream().filter(Objects::nonNull).toList())
                .map(people -> {
                    var authors = new ArrayList<@Nullable Person>(keys.size());
                    keys.forEach(key -> authors.add(key == null ? null : people.get(key)));
                    return authors;
                });
    }

    private static boolean publishes(Message message, Map<UUID, Chat> chats) {
        Chat chat = chats.get(message.chatKey());
        return message.published() && chat != null && chat.standing().moderates();
    }
}
