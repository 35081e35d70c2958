package io.parta.chat.member;

import io.parta.chat.Chat;
import io.parta.identity.Person;
import io.parta.identity.Persons;
import io.parta.organization.membership.Memberships;
import io.parta.platform.graphql.connection.PageRequest;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Members of chats and how they are shown. */
@GraphQLApi
public class ChatMembersGraphQL {

    private static final int KEY = 3;

    private final MemberReads reads;
    private final Persons persons;
    private final Memberships memberships;
    private final CurrentRequest request;

    ChatMembersGraphQL(MemberReads reads, Persons persons, Memberships memberships, CurrentRequest request) {
        this.reads = reads;
        this.persons = persons;
        this.memberships = memberships;
        this.request = request;
    }

    @NonNull
    @Description(
            "Members of the chat: owner, administrators, the others as they joined. Of a channel its publishers see "
                    + "those who publish and, unless it is public, the subscribers; others see none. Codes: INVALID_PAGE_SIZE, "
                    + "INVALID_CURSOR.")
    public Uni<List<ChatMemberConnection>> members(
            @Source List<Chat> chats,
            @Name("first") @Nullable @Description("Number of items from the beginning: 1 to 100, 20 by default.")
                    Integer first,
            @Name("after") @Nullable @Description("Cursor of the item the page begins behind.") String after,
            @Name("last") @Nullable @Description("Number of items from the end: 1 to 100.") Integer last,
            @Name("before") @Nullable @Description("Cursor of the item the page ends before.") String before) {
        var page = PageRequest.of(MemberReads.LIST, KEY, first, after, last, before);
        return reads.listOf(chats, page, request.viewer().requirePersonId()).map(found -> chats.stream()
                .map(chat -> ChatMemberConnection.of(Objects.requireNonNull(found.get(chat.key()))))
                .toList());
    }

    @Description("Person who is the member; null when the person is erased.")
    public Uni<List<@Nullable Person>> person(@Source List<ChatMember> members) {
        var keys = members.stream().map(ChatMember::personKey).toList();
        return persons.listByKeys(keys).map(found -> {
            var ordered = new ArrayList<@Nullable Person>(keys.size());
            keys.forEach(key -> ordered.add(found.get(key)));
            return ordered;
        });
    }

    @Description("Badge beside the member's name; null for none.")
    public Uni<List<@Nullable ChatBadge>> badge(@Source List<ChatMember> members) {
        var keys = members.stream().map(ChatMember::personKey).toList();
        return memberships.teachersAmong(keys).map(teachers -> {
            var ordered = new ArrayList<@Nullable ChatBadge>(keys.size());
            keys.forEach(key -> ordered.add(teachers.contains(key) ? ChatBadge.TEACHER : null));
            return ordered;
        });
    }
}
