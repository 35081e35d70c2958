package io.parta.chat;

import io.parta.identity.Person;
import io.parta.organization.membership.Members;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.UserErrors;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whom one may add to a chat by hand: members of its organisation (CH-1, CH-8) whom one may reach (SF-2). */
@ApplicationScoped
public class ChatAdmission {

    private final Members members;

    ChatAdmission(Members members) {
        this.members = members;
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
     * @param organization whose members they have to be; the caller holds its lock
     * @param by who adds them
     */
    public Uni<Admission> decide(UnitOfWork unit, UUID organization, UUID by, Collection<String> personIds) {
        var keys = new LinkedHashMap<String, @Nullable UUID>();
        personIds.forEach(
                id -> keys.put(id, TypeId.decode(Person.PREFIX, id).orElse(null)));
        var known = keys.values().stream().flatMap(key -> Optional.ofNullable(key).stream()).collect(Collectors.toSet());
        return members.listByPersons(unit, organization, known).map(found -> {
            var refusals = new LinkedHashMap<String, Optional<Refusal>>();
            keys.forEach((id, key) -> refusals.put(
                    id,
                    key != null && found.containsKey(key) && found.get(key).isConfirmed()
                            ? Optional.empty()
                            : Optional.of(Refusal.of(ErrorCode.NOT_FOUND))));
            return new Admission(refusals);
        });
    }
}
