package io.parta.chat.waiting;

import io.parta.chat.ChatAccess;
import io.parta.chat.ChatAccess.AccessedChat;
import io.parta.chat.ChatAction;
import io.parta.chat.ChatActs;
import io.parta.chat.ChatAdmission;
import io.parta.chat.ChatEventType;
import io.parta.chat.ChatMembers;
import io.parta.chat.ChatRole;
import io.parta.chat.waiting.WaitingStore.Arrival;
import io.parta.identity.Person;
import io.parta.organization.OrganizationActListener;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.persistence.InTurn;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lets people in whom a chat has waited for, after the command that made them somebody of the organisation: by one statement
 * where nobody has arrived, whatever was done (CH-5).
 */
@ApplicationScoped
class Arrivals implements OrganizationActListener {

    private final WaitingStore store;
    private final ChatAccess access;
    private final ChatAdmission admission;
    private final ChatMembers members;
    private final Clock clock;

    Arrivals(WaitingStore store, ChatAccess access, ChatAdmission admission, ChatMembers members, Clock clock) {
        this.store = store;
        this.access = access;
        this.admission = admission;
        this.members = members;
        this.clock = clock;
    }

    /** An invitation as of its maker: who invites into which chat. */
    private record Door(String chat, UUID chatKey, UUID inviter) implements Comparable<Door> {

        static Door of(Arrival arrival) {
            return new Door(arrival.chat().toString(), arrival.chat(), arrival.inviter());
        }

        /** The chats are locked in one order for every command. */
        @Override
        public int compareTo(Door other) {
            int order = chat.compareTo(other.chat);
            return order != 0 ? order : inviter.toString().compareTo(other.inviter.toString());
        }
    }

    @Override
    public Uni<Void> afterActs(UnitOfWork unit, UUID organization, @Nullable UUID by) {
        return store.take(unit, organization, clock.instant()).chain(arrivals -> {
            var doors = arrivals.stream()
                    .collect(Collectors.groupingBy(
                            Door::of, TreeMap::new, Collectors.mapping(Arrival::person, Collectors.toList())));
            return InTurn.each(
                    List.copyOf(doors.entrySet()), one -> let(unit, organization, one.getKey(), one.getValue()));
        });
    }

    private Uni<Void> let(UnitOfWork unit, UUID organization, Door door, List<UUID> people) {
        return access.findAs(unit, door.chatKey(), door.inviter()).chain(found -> found.filter(
                        chat -> chat.decide(ChatAction.ADD_MEMBERS).isEmpty())
                .map(chat -> add(unit, organization, chat, people))
                .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    /** Whoever invited them adds them now, as far as they still may. */
    private Uni<Void> add(UnitOfWork unit, UUID organization, AccessedChat chat, List<UUID> people) {
        var ids = people.stream().map(one -> TypeId.encode(Person.PREFIX, one)).toList();
        return admission
                .decide(unit, organization, chat.person(), ids)
                .chain(admitted -> members.add(unit, chat.key(), admitted.admitted(), ChatRole.MEMBER))
                .invoke(added ->
                        ChatActs.tellOfMembers(unit, chat.key(), ChatEventType.MEMBERS_ADDED, chat.person(), added))
                .replaceWithVoid();
    }
}
