package io.parta.chat;

import com.github.f4b6a3.uuid.UuidCreator;
import io.parta.identity.Person;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.Commands;
import io.parta.platform.persistence.UnitOfWork;
import io.parta.safety.ContactWay;
import io.parta.safety.Contacts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The chat of two people: a pair has one, whoever opens it and how often (CH-1). */
@ApplicationScoped
class DirectChatService {

    private static final UUID NOBODY = new UUID(0, 0);

    private static final String FIND =
            "SELECT cast(id AS text) FROM chat WHERE direct_low = :low AND direct_high = :high AND state <> 'DELETED'";

    /** Whoever loses the race for a pair waits for the winner and inserts nothing. */
    private static final String OPEN = """
            WITH opened AS (
              INSERT INTO chat (id, kind, direct_low, direct_high, who_may_pin, member_count, created_by)
              VALUES (:id, 'DIRECT', :low, :high, 'MEMBERS', 2, :by)
              ON CONFLICT ON CONSTRAINT chat_direct_key DO NOTHING RETURNING id
            ), counted AS (
              INSERT INTO chat_counter (chat_id) SELECT id FROM opened
            )
            INSERT INTO chat_member (chat_id, person_id, role, visible, read_sequence)
            SELECT opened.id, people.id, 'MEMBER', int4multirange(int4range(1, NULL)), 0
            FROM opened CROSS JOIN (VALUES (cast(:low AS uuid)), (cast(:high AS uuid))) AS people (id)
            """;

    private final Commands commands;
    private final Contacts contacts;

    DirectChatService(Commands commands, Contacts contacts) {
        this.commands = commands;
        this.contacts = contacts;
    }

    Uni<ChatDirectOpenPayload> open(ChatDirectOpenInput input, Viewer viewer) {
        UUID person = viewer.requirePersonId();
        UUID other = TypeId.decode(Person.PREFIX, input.personId()).orElse(NOBODY);
        var pair = Chat.Pair.of(person, other);
        return commands.run(
                ChatDirectOpenPayload.class,
                ChatDirectOpenPayload::refused,
                unit -> find(unit, pair)
                        .chain(found -> found.isPresent()
                                ? Uni.createFrom().item(Result.done(found))
                                : right(unit, person, other)),
                (unit, found) -> found.map(key -> Uni.createFrom().item(key))
                        .orElseGet(() -> open(unit, pair, person))
                        .map(key -> Result.done(ChatDirectOpenPayload.of(key))));
    }

    private Uni<Result<Optional<UUID>>> right(UnitOfWork unit, UUID person, UUID other) {
        return contacts.decide(unit, person, List.of(other), ContactWay.WRITE)
                .map(decided -> decided.getOrDefault(other, Optional.of(Refusal.of(ErrorCode.CONTACT_NOT_ALLOWED)))
                        .map(Result::<Optional<UUID>>refused)
                        .orElseGet(() -> Result.done(Optional.empty())));
    }

    private static Uni<UUID> open(UnitOfWork unit, Chat.Pair pair, UUID by) {
        return unit.session()
                .createNativeQuery(OPEN)
                .setParameter("id", UuidCreator.getTimeOrderedEpoch())
                .setParameter("low", pair.low())
                .setParameter("high", pair.high())
                .setParameter("by", by)
                .executeUpdate()
                .chain(() -> find(unit, pair))
                .map(Optional::orElseThrow);
    }

    private static Uni<Optional<UUID>> find(UnitOfWork unit, Chat.Pair pair) {
        return unit.session()
                .createNativeQuery(FIND, String.class)
                .setParameter("low", pair.low())
                .setParameter("high", pair.high())
                .getResultList()
                .map(rows -> rows.stream().findFirst().map(UUID::fromString));
    }
}
