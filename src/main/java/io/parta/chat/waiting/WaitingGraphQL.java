package io.parta.chat.waiting;

import io.parta.chat.Chat;
import io.parta.chat.Chats;
import io.parta.identity.Person;
import io.parta.identity.Persons;
import io.parta.organization.membership.Membership;
import io.parta.organization.membership.Memberships;
import io.parta.platform.graphql.connection.PageRequest;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.parta.platform.graphql.node.TypeId.PartitionedKey;
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
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Invitations that wait: inviting, taking back, the chat's list. */
@GraphQLApi
public class WaitingGraphQL {

    private static final int KEY = 1;
    private static final String AFTER = "Chat after the command; null when it was refused.";

    private final WaitingService service;
    private final WaitingReads reads;
    private final Chats chats;
    private final Persons persons;
    private final Memberships memberships;
    private final CurrentRequest request;

    WaitingGraphQL(
            WaitingService service,
            WaitingReads reads,
            Chats chats,
            Persons persons,
            Memberships memberships,
            CurrentRequest request) {
        this.service = service;
        this.reads = reads;
        this.chats = chats;
        this.persons = persons;
        this.memberships = memberships;
        this.request = request;
    }

    @Mutation("chatMembersInvite")
    @Description("Invites people of the roster who have no account into a study chat: they come into it when they are "
            + "registered, within 180 days, if the viewer may still add them then; 200 may wait for a chat. Whoever may add "
            + "members. Codes: NOT_FOUND, NOT_ALLOWED, WRONG_CHAT_KIND, CHAT_IS_MANAGED, CHAT_CLOSED, INVALID_INPUT, "
            + "CHAT_WAITING_LIMIT_REACHED; of a single one NOT_FOUND, PERSON_ALREADY_ATTACHED.")
    public Uni<ChatMembersInvitePayload> chatMembersInvite(
            @Name("input") @NonNull @Description("Input of the mutation.") ChatMembersInviteInput input) {
        return service.invite(input, request.viewer().requirePerson());
    }

    @Mutation("chatMembersUninvite")
    @Description(
            "Takes invitations back that wait. The chat's owner and administrators. Codes: NOT_FOUND, NOT_ALLOWED, "
                    + "WRONG_CHAT_KIND, CHAT_IS_MANAGED, INVALID_INPUT; of a single one NOT_FOUND.")
    public Uni<ChatMembersUninvitePayload> chatMembersUninvite(
            @Name("input") @NonNull @Description("Input of the mutation.") ChatMembersUninviteInput input) {
        return service.uninvite(input, request.viewer().requirePerson());
    }

    @NonNull
    @Description(
            "Invitations into the chat that wait for people without an account; for its owner and administrators, empty "
                    + "for others. Codes: INVALID_PAGE_SIZE, INVALID_CURSOR.")
    public Uni<List<ChatWaitingInvitationConnection>> waitingInvitations(
            @Source List<Chat> chats,
            @Name("first") @Nullable @Description("Number of items from the beginning: 1 to 100, 20 by default.")
                    Integer first,
            @Name("after") @Nullable @Description("Cursor of the item the page begins behind.") String after,
            @Name("last") @Nullable @Description("Number of items from the end: 1 to 100.") Integer last,
            @Name("before") @Nullable @Description("Cursor of the item the page ends before.") String before) {
        var page = PageRequest.of(WaitingReads.LIST, KEY, first, after, last, before);
        var keys = chats.stream().map(Chat::key).toList();
        return reads.listOf(keys, page, request.viewer().requirePersonId()).map(found -> keys.stream()
                .map(key -> ChatWaitingInvitationConnection.of(Objects.requireNonNull(found.get(key))))
                .toList());
    }

    @Description("Membership whom the invitation waits for; null when the viewer may not see it (any more).")
    public Uni<List<@Nullable Membership>> membership(@Source List<ChatWaitingInvitation> invitations) {
        var keys = invitations.stream()
                .map(one -> new PartitionedKey(one.organizationKey(), one.membershipKey()))
                .toList();
        return memberships.listByKeys(keys, request.viewer()).map(found -> {
            var ordered = new ArrayList<@Nullable Membership>(keys.size());
            keys.forEach(key -> ordered.add(found.get(key)));
            return ordered;
        });
    }

    @Description("Person who invited them; null when the person is erased.")
    public Uni<List<@Nullable Person>> invitedBy(@Source List<ChatWaitingInvitation> invitations) {
        var keys = invitations.stream().map(ChatWaitingInvitation::inviterKey).toList();
        return persons.listByKeys(keys).map(found -> {
            var ordered = new ArrayList<@Nullable Person>(keys.size());
            keys.forEach(key -> ordered.add(found.get(key)));
            return ordered;
        });
    }

    @Description(AFTER)
    public Uni<@Nullable Chat> chat(@Source ChatMembersInvitePayload payload) {
        return after(payload.chatKey());
    }

    @Description(AFTER)
    public Uni<@Nullable Chat> chat(@Source ChatMembersUninvitePayload payload) {
        return after(payload.chatKey());
    }

    private Uni<@Nullable Chat> after(@Nullable UUID key) {
        return key == null
                ? Uni.createFrom().nullItem()
                : chats.listByKeys(List.of(key), request.viewer()).map(found -> found.get(key));
    }
}
