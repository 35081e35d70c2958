package io.parta.chat.succession;

import io.parta.chat.ChatActs;
import io.parta.chat.ChatAdmission;
import io.parta.chat.ChatAdmission.Admission;
import io.parta.chat.ChatEventType;
import io.parta.chat.ChatMembers;
import io.parta.chat.ChatPersonResult;
import io.parta.chat.ChatRole;
import io.parta.identity.Person;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes people into the chat that goes on: whom the one who does it may add by hand, and nobody else (CH-4, SF-2). Each comes as
 * a plain member; who is in it already stays what they are.
 */
@ApplicationScoped
class Carrying {

    /** People who stay behind that an answer names: of more it tells the number. */
    static final int MOST_TOLD = 100;

    private final ChatMembers members;
    private final ChatAdmission admission;

    Carrying(ChatMembers members, ChatAdmission admission) {
        this.members = members;
        this.admission = admission;
    }

    /**
     * Where people are taken, and by whom.
     *
     * @param organization whose members they have to be; the caller holds its lock
     * @param language of the reasons
     */
    record Way(UUID chat, @Nullable UUID organization, UUID by, Locale language) {}

    Uni<Carried> carry(UnitOfWork unit, Way way, Collection<UUID> people) {
        return members.rolesOf(unit, way.chat(), people).chain(already -> {
            var others = people.stream()
                    .filter(person -> !already.containsKey(person))
                    .map(person -> TypeId.encode(Person.PREFIX, person))
                    .toList();
            return admission
                    .decide(unit, way.organization(), way.by(), others)
                    .call(admitted -> add(unit, way, admitted))
                    .map(admitted -> carried(already.size(), admitted.refused(way.language()), others.size()));
        });
    }

    private Uni<Set<UUID>> add(UnitOfWork unit, Way way, Admission admitted) {
        return members.add(unit, way.chat(), admitted.admitted(), ChatRole.MEMBER)
                .invoke(added ->
                        ChatActs.tellOfMembers(unit, way.chat(), ChatEventType.MEMBERS_ADDED, way.by(), added));
    }

    private static Carried carried(int already, List<ChatPersonResult> behind, int others) {
        return new Carried(
                already + others - behind.size(),
                behind.size(),
                behind.stream().limit(MOST_TOLD).toList());
    }
}
