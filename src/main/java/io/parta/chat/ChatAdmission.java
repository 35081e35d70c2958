package io.parta.chat;

import io.parta.identity.Person;
import io.parta.organization.membership.Members;
import io.parta.organization.membership.Membership;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Remedy;
import io.parta.platform.graphql.error.UserErrors;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.persistence.UnitOfWork;
import io.parta.safety.ContactWay;
import io.parta.safety.Contacts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whom one may add to a chat by hand: members of its organisation (CH-1, CH-8) whom one may reach (SF-2). */
@ApplicationScoped
public class ChatAdmission {

    private static final Optional<Refusal> UNKNOWN = Optional.of(Refusal.of(ErrorCode.NOT_FOUND));

    /** Whoever names an entry of the roster for a person learns how to invite it (CH-5), whether it exists or not. */
    private static final Optional<Refusal> OF_ROSTER =
            Optional.of(Refusal.of(ErrorCode.NOT_FOUND).with(Remedy.mutation("chatMembersInvite")));

    private final Members members;
    private final Contacts contacts;

    ChatAdmission(Members members, Contacts contacts) {
        this.members = members;
        this.contacts = contacts;
    }

    /**
     * What became of each id, each once.
     *
     * @param refusals by the id as it was given, in the order of the input; empty for whoever may be added
     */
    public record Admission(Map<String, Optional<Refusal>> refusals) {

        /** The keys of those who may be added. */
        public List<UUID> admitted() {
            return refusals.entrySet().stream()
                    .filter(one -> one.getValue().isEmpty())
                    .flatMap(one -> TypeId.decode(Person.PREFIX, one.getKey()).stream())
                    .toList();
        }

        /** Why the others may not, in the order of the input. */
        public List<ChatPersonResult> refused(Locale language) {
            return results(language).stream()
                    .filter(one -> !one.userErrors().isEmpty())
                    .toList();
        }

        public List<ChatPersonResult> results(Locale language) {
            return refusals.entrySet().stream()
                    .map(one -> new ChatPersonResult(
                            one.getKey(), UserErrors.of(one.getValue().stream().toList(), language)))
                    .toList();
        }
    }

    /**
     * Decides about each of the people.
     *
     * @param organization whose members they have to be, the caller holds its lock; null for a chat of none
     * @param by who adds them
     */
    public Uni<Admission> decide(UnitOfWork unit, @Nullable UUID organization, UUID by, Collection<String> personIds) {
        var keys = new LinkedHashMap<String, @Nullable UUID>();
        personIds.forEach(id -> keys.put(id, TypeId.decode(Person.PREFIX, id).orElse(null)));
        var known = keys.values().stream()
                .flatMap(key -> Optional.ofNullable(key).stream())
                .collect(Collectors.toSet());
        return eligible(unit, organization, known)
                .chain(found -> contacts.decide(unit, by, found, ContactWay.ADD_TO_CHAT))
                .map(decided -> {
                    var refusals = new LinkedHashMap<String, Optional<Refusal>>();
                    keys.forEach(
                            (id, key) -> refusals.put(id, key == null ? none(id) : decided.getOrDefault(key, UNKNOWN)));
                    return new Admission(refusals);
                });
    }

    private static Optional<Refusal> none(String id) {
        return TypeId.decodePartitioned(Membership.PREFIX, id).isPresent() ? OF_ROSTER : UNKNOWN;
    }

    private Uni<Set<UUID>> eligible(UnitOfWork unit, @Nullable UUID organization, Set<UUID> people) {
        return organization == null
                ? Uni.createFrom().item(people)
                : members.listByPersons(unit, organization, people).map(found -> found.entrySet().stream()
                        .filter(one -> one.getValue().isConfirmed())
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()));
    }
}
