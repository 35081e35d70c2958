package io.parta.chat.channel;

import static io.parta.platform.graphql.execution.BatchValues.inOrder;

import io.parta.chat.Chat;
import io.parta.chat.ChatKind;
import io.parta.chat.ChatSignals;
import io.parta.chat.Chats;
import io.parta.identity.Notification;
import io.parta.identity.Person;
import io.parta.identity.Persons;
import io.parta.organization.Organization;
import io.parta.organization.Organizations;
import io.parta.platform.graphql.action.DecidedBy;
import io.parta.platform.graphql.action.ViewerAction;
import io.parta.platform.graphql.connection.PageRequest;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.parta.platform.graphql.execution.ViewerIndependent;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Channels: the edges they add to chats and organisations, and what the viewer may do with them. */
@GraphQLApi
public class ChannelGraphQL {

    private static final int KEY = 1;

    private final ChannelReads reads;
    private final Chats chats;
    private final Persons persons;
    private final Organizations organizations;
    private final CurrentRequest request;

    ChannelGraphQL(
            ChannelReads reads, Chats chats, Persons persons, Organizations organizations, CurrentRequest request) {
        this.reads = reads;
        this.chats = chats;
        this.persons = persons;
        this.organizations = organizations;
        this.request = request;
    }

    @Query("channelByHandle")
    @Description("Public channel of the handle. Null when there is none. Needs a log-in.")
    public Uni<@Nullable Channel> channelByHandle(
            @Name("handle") @NonNull @Description("Handle of the channel, `@id<INN>_gos`.") String handle) {
        return reads.findByHandle(handle.strip(), request.viewer().requireLogIn())
                .map(found -> found.orElse(null));
    }

    @NonNull
    @Query("platformChannels")
    @Description(
            "Channels of the platform, the oldest first: everybody who is logged in may subscribe. Needs a log-in. "
                    + "Codes: INVALID_PAGE_SIZE, INVALID_CURSOR.")
    public Uni<ChannelConnection> platformChannels(
            @Name("first") @Nullable @Description("Number of items from the beginning: 1 to 100, 20 by default.")
                    Integer first,
            @Name("after") @Nullable @Description("Cursor of the item the page begins behind.") String after,
            @Name("last") @Nullable @Description("Number of items from the end: 1 to 100.") Integer last,
            @Name("before") @Nullable @Description("Cursor of the item the page ends before.") String before) {
        var page = PageRequest.of(ChannelReads.OF_PLATFORM, KEY, first, after, last, before);
        return reads.listOfPlatform(page, request.viewer().requireLogIn()).map(ChannelConnection::of);
    }

    @NonNull
    @Description(
            "Channels of the organisation that the viewer may know of, the oldest first. Codes: INVALID_PAGE_SIZE, "
                    + "INVALID_CURSOR.")
    public Uni<List<ChannelConnection>> channels(
            @Source List<Organization> organizations,
            @Name("first") @Nullable @Description("Number of items from the beginning: 1 to 100, 20 by default.")
                    Integer first,
            @Name("after") @Nullable @Description("Cursor of the item the page begins behind.") String after,
            @Name("last") @Nullable @Description("Number of items from the end: 1 to 100.") Integer last,
            @Name("before") @Nullable @Description("Cursor of the item the page ends before.") String before) {
        var page = PageRequest.of(ChannelReads.OF_ORGANIZATION, KEY, first, after, last, before);
        var keys = organizations.stream().map(Organization::key).toList();
        return reads.listOf(keys, page, request.viewer()).map(found -> keys.stream()
                .map(key -> ChannelConnection.of(Objects.requireNonNull(found.get(key))))
                .toList());
    }

    @ViewerIndependent
    @Description("What the chat is as a channel; null of other kinds.")
    public Uni<List<@Nullable Channel>> channel(@Source List<Chat> chats) {
        return reads.listFor(chats, chat -> chat.kind() == ChatKind.CHANNEL ? chat.key() : null, request.viewer());
    }

    @Description("Channel that the notification is about; null when there is none or the viewer may not know of it.")
    public Uni<@Nullable Channel> channel(@Source Notification notification) {
        UUID chat = notification.reference(ChatSignals.CHAT);
        return chat == null
                ? Uni.createFrom().nullItem()
                : reads.listByKeys(List.of(chat), request.viewer()).map(found -> found.get(chat));
    }

    @Description("Chat with the posts of the channel; null unless the viewer is subscribed.")
    public Uni<List<@Nullable Chat>> chat(@Source List<Channel> channels) {
        return chats.listByKeys(channels.stream().map(Channel::key).toList(), request.viewer())
                .map(found -> inOrder(channels, channel -> found.get(channel.key())));
    }

    @Description("Organisation of the channel; null of a platform's, or when the viewer may not know of it.")
    public Uni<List<@Nullable Organization>> organization(@Source List<Channel> channels) {
        var keys = new ArrayList<@Nullable UUID>(channels.size());
        channels.forEach(channel -> keys.add(channel.organizationKey()));
        return organizations
                .listByKeys(keys.stream().filter(Objects::nonNull).toList(), request.viewer())
                .map(found -> inOrder(keys, found));
    }

    @NonNull
    @Description("Whether the viewer is subscribed to the channel.")
    public Uni<List<Boolean>> viewerSubscribed(@Source List<Channel> channels) {
        return Uni.createFrom()
                .item(channels.stream()
                        .map(channel -> channel.standing().subscribed())
                        .toList());
    }

    @Description(
            "People who may publish in the channel, as they came, at most the first 100. Null unless the viewer is one "
                    + "of them or an operator.")
    public Uni<List<@Nullable List<@NonNull Person>>> publishers(@Source List<Channel> channels) {
        var keys = channels.stream().map(Channel::key).toList();
        return reads.publishersOf(keys, request.viewer().requirePerson()).chain(found -> persons.listByKeys(
                        found.values().stream().flatMap(List::stream).toList())
                .map(people -> inOrder(keys, key -> named(found.get(key), people))));
    }

    private static @Nullable List<Person> named(@Nullable List<UUID> keys, Map<UUID, Person> people) {
        return keys == null
                ? null
                : keys.stream().map(people::get).filter(Objects::nonNull).toList();
    }

    @NonNull
    @Description("Actions on the channel, each with whether the viewer may take it now and why not.")
    public Uni<List<List<@NonNull ViewerAction>>> viewerActions(@Source List<Channel> channels) {
        request.viewer().requirePerson();
        return Uni.createFrom().item(channels.stream().map(this::actions).toList());
    }

    private List<ViewerAction> actions(Channel channel) {
        var decidedBy = channel.standing().isOfPlatform() ? DecidedBy.PLATFORM : DecidedBy.ORGANIZATION;
        return Arrays.stream(ChannelAction.values())
                .map(action -> ViewerAction.of(
                        action.mutation(),
                        ChannelPolicy.decide(action, channel.standing()),
                        decidedBy,
                        request.locale()))
                .toList();
    }
}
