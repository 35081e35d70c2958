package io.parta.chat.link;

import io.parta.chat.Chat;
import io.parta.chat.Chats;
import io.parta.identity.Person;
import io.parta.identity.Persons;
import io.parta.platform.graphql.connection.PageRequest;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.parta.platform.graphql.node.TypeId.PartitionedKey;
import io.parta.platform.i18n.Messages;
import io.parta.platform.qr.QrSvg;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Links into chats: the commands, the one place that lists them, and what each shows. */
@GraphQLApi
public class ChatLinksGraphQL {

    private static final int KEY = 1;
    private static final String AFTER = "Link after the command; null when it was refused.";

    private final LinkService service;
    private final EntryService entry;
    private final LinkReads reads;
    private final Chats chats;
    private final Persons persons;
    private final CurrentRequest request;

    ChatLinksGraphQL(
            LinkService service,
            EntryService entry,
            LinkReads reads,
            Chats chats,
            Persons persons,
            CurrentRequest request) {
        this.service = service;
        this.entry = entry;
        this.reads = reads;
        this.chats = chats;
        this.persons = persons;
        this.request = request;
    }

    @Query("chatLinkPreview")
    @Description(
            "Preview of the chat that the link with this token leads into; null when it would not let the viewer in, "
                    + "whatever the reason. Needs a person's log-in. Wrong tokens are counted; RATE_LIMITED with "
                    + "`retryAfterSeconds` past the limits `secretPersonFailures` and `secretAddressFailures`.")
    public Uni<@Nullable ChatLinkPreview> chatLinkPreview(
            @Name("token") @NonNull @Description("Token of the link, from its address.") String token) {
        return entry.preview(token, request.viewer().requirePerson()).map(found -> found.orElse(null));
    }

    @Mutation("chatLinkCreate")
    @Description(
            "Makes a link into a study chat and shows its address, once. Its owner, its administrators and class staff of "
                    + "its organisation among its members; 20 may be in use at a time. Codes: NOT_FOUND, NOT_ALLOWED, "
                    + "WRONG_CHAT_KIND, CHAT_IS_MANAGED, CHAT_CLOSED, INVALID_INPUT, CHAT_LINK_LIMIT_REACHED.")
    public Uni<ChatLinkCreatePayload> chatLinkCreate(
            @Name("input") @NonNull @Description("Input of the mutation.") ChatLinkCreateInput input) {
        return service.create(input, request.viewer().requirePerson());
    }

    @Mutation("chatLinkRevoke")
    @Description(
            "Revokes a link at once; who came by it stays. The chat's owner and administrators any, whoever made it "
                    + "theirs. Codes: NOT_FOUND.")
    public Uni<ChatLinkRevokePayload> chatLinkRevoke(
            @Name("input") @NonNull @Description("Input of the mutation.") ChatLinkRevokeInput input) {
        return service.revoke(input, request.viewer().requirePerson());
    }

    @Mutation("chatLinkAccept")
    @Description(
            "Comes into a chat by its link; a member takes no use of it. Verified members of the chat's organisation, but "
                    + "nobody whom somebody has taken out of the chat. Wrong tokens are counted; RATE_LIMITED with "
                    + "`retryAfterSeconds` past the limits `secretPersonFailures` and `secretAddressFailures`. Codes: "
                    + "CHAT_LINK_NOT_VALID (whatever the reason), INVALID_INPUT.")
    public Uni<ChatLinkAcceptPayload> chatLinkAccept(
            @Name("input") @NonNull @Description("Input of the mutation.") ChatLinkAcceptInput input) {
        return entry.accept(input, request.viewer().requirePerson());
    }

    @NonNull
    @Description(
            "Links into the chat that the viewer keeps, the latest first: all of them for its owner and administrators, "
                    + "one's own for others. Codes: INVALID_PAGE_SIZE, INVALID_CURSOR.")
    public Uni<List<ChatLinkConnection>> links(
            @Source List<Chat> chats,
            @Name("first") @Nullable @Description("Number of items from the beginning: 1 to 100, 20 by default.")
                    Integer first,
            @Name("after") @Nullable @Description("Cursor of the item the page begins behind.") String after,
            @Name("last") @Nullable @Description("Number of items from the end: 1 to 100.") Integer last,
            @Name("before") @Nullable @Description("Cursor of the item the page ends before.") String before) {
        var page = PageRequest.of(LinkReads.LIST, KEY, first, after, last, before);
        var keys = chats.stream().map(Chat::key).toList();
        return reads.listOf(keys, page, request.viewer().requirePersonId()).map(found -> keys.stream()
                .map(key -> ChatLinkConnection.of(Objects.requireNonNull(found.get(key))))
                .toList());
    }

    @Description("Chat that the link leads into; null when the viewer is no longer in it.")
    public Uni<List<@Nullable Chat>> chat(@Source List<ChatLink> links) {
        var keys = links.stream().map(ChatLink::chatKey).toList();
        return chats.listByKeys(keys, request.viewer()).map(found -> {
            var ordered = new ArrayList<@Nullable Chat>(keys.size());
            keys.forEach(key -> ordered.add(found.get(key)));
            return ordered;
        });
    }

    @Description("Person who made the link; null when the person is erased.")
    public Uni<List<@Nullable Person>> createdBy(@Source List<ChatLink> links) {
        var keys = links.stream().map(ChatLink::creatorKey).toList();
        return persons.listByKeys(keys).map(found -> {
            var ordered = new ArrayList<@Nullable Person>(keys.size());
            keys.forEach(key -> ordered.add(found.get(key)));
            return ordered;
        });
    }

    /** Drawn on a worker: it takes the time of a statement. */
    @NonNull
    @Description("QR code of the address as an SVG document, to be shown on a screen or printed.")
    public List<@NonNull String> qrSvg(@Source List<ChatLinkAddress> addresses) {
        String title = Messages.text("chat.link.qr", request.locale());
        return addresses.stream().map(one -> QrSvg.of(one.url(), title)).toList();
    }

    @Description(AFTER)
    public Uni<@Nullable ChatLink> chatLink(@Source ChatLinkCreatePayload payload) {
        return after(payload.chatKey(), payload.linkKey());
    }

    @Description(AFTER)
    public Uni<@Nullable ChatLink> chatLink(@Source ChatLinkRevokePayload payload) {
        return after(payload.chatKey(), payload.linkKey());
    }

    private Uni<@Nullable ChatLink> after(@Nullable UUID chat, @Nullable UUID link) {
        return chat == null || link == null
                ? Uni.createFrom().nullItem()
                : reads.listByKeys(
                                List.of(new PartitionedKey(chat, link)),
                                request.viewer().requirePersonId())
                        .map(found -> found.isEmpty() ? null : found.get(0));
    }

    @Description("Chat after the command; null when it was refused.")
    public Uni<@Nullable Chat> chat(@Source ChatLinkAcceptPayload payload) {
        UUID key = payload.chatKey();
        return key == null
                ? Uni.createFrom().nullItem()
                : chats.listByKeys(List.of(key), request.viewer()).map(found -> found.get(key));
    }
}
