package io.parta.chat.waiting;

import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Waiting invitations inside a command. */
@ApplicationScoped
class WaitingStore {

    /** Memberships travel as one JSON text: Hibernate's native queries know no arrays. */
    private static final String GIVEN =
            "(SELECT cast(member AS uuid) AS id FROM jsonb_array_elements_text(cast(cast(:members AS text) AS jsonb)) AS given (member)) members";

    private static final String CLEAR =
            "DELETE FROM chat_waiting WHERE organization_id = :organization AND chat_id = :chat AND expires_at <= :now";

    private static final String COUNT = """
            SELECT count(*) FROM chat_waiting w
            WHERE w.chat_id = :chat AND NOT EXISTS (SELECT FROM %s WHERE members.id = w.membership_id)
            """.formatted(GIVEN);

    /** Whoever waits already waits on, for whoever invites them last. */
    private static final String INVITE = """
            INSERT INTO chat_waiting (organization_id, membership_id, chat_id, invited_by, created_at, expires_at)
            SELECT :organization, members.id, :chat, :person, :now, :end FROM
            """ + GIVEN + """
             ON CONFLICT (organization_id, membership_id, chat_id) DO UPDATE
            SET invited_by = excluded.invited_by, expires_at = excluded.expires_at
            """;

    private static final String CANCEL = """
            DELETE FROM chat_waiting WHERE organization_id = :organization AND chat_id = :chat AND membership_id IN (:members)
            RETURNING cast(membership_id AS text)
            """;

    /** Ends what waits no longer: for memberships that have a person with a confirmed role, that have ended; or too long. */
    private static final String TAKE = """
            DELETE FROM chat_waiting w USING membership m
            WHERE w.organization_id = :organization AND m.organization_id = w.organization_id AND m.id = w.membership_id
              AND (m.ended_at IS NOT NULL OR w.expires_at <= :now OR m.person_id IS NOT NULL AND (
                m.administrator_since IS NOT NULL OR EXISTS (SELECT FROM membership_role r
                  WHERE r.organization_id = m.organization_id AND r.membership_id = m.id AND r.state = 'CONFIRMED')))
            RETURNING cast(w.chat_id AS text), cast(w.invited_by AS text),
              CASE WHEN m.ended_at IS NULL AND w.expires_at > :now THEN cast(m.person_id AS text) ELSE '' END
            """;

    /** Somebody whom a chat has waited for. */
    record Arrival(UUID chat, UUID inviter, UUID person) {}

    Uni<Integer> countOthers(UnitOfWork unit, UUID organization, UUID chat, Collection<UUID> members, Instant now) {
        return unit.session()
                .createNativeQuery(CLEAR)
                .setParameter("organization", organization)
                .setParameter("chat", chat)
                .setParameter("now", now)
                .executeUpdate()
                .chain(() -> unit.session()
                        .createNativeQuery(COUNT, Long.class)
                        .setParameter("chat", chat)
                        .setParameter("members", json(members))
                        .getSingleResult())
                .map(Long::intValue);
    }

    Uni<Void> invite(
            UnitOfWork unit,
            UUID organization,
            UUID chat,
            Collection<UUID> members,
            UUID person,
            Instant now,
            Instant end) {
        return members.isEmpty()
                ? Uni.createFrom().voidItem()
                : unit.session()
                        .createNativeQuery(INVITE)
                        .setParameter("organization", organization)
                        .setParameter("chat", chat)
                        .setParameter("members", json(members))
                        .setParameter("person", person)
                        .setParameter("now", now)
                        .setParameter("end", end)
                        .executeUpdate()
                        .replaceWithVoid();
    }

    /** Takes invitations back; answers for whom one waited. */
    Uni<Set<UUID>> cancel(UnitOfWork unit, UUID organization, UUID chat, Collection<UUID> members) {
        return unit.session()
                .createNativeQuery(CANCEL, String.class)
                .setParameter("organization", organization)
                .setParameter("chat", chat)
                .setParameter("members", members)
                .getResultList()
                .map(rows -> rows.stream().map(UUID::fromString).collect(Collectors.toSet()));
    }

    /** Ends what need not wait; answers who has arrived. */
    Uni<List<Arrival>> take(UnitOfWork unit, UUID organization, Instant now) {
        return unit.session()
                .createNativeQuery(TAKE, Object[].class)
                .setParameter("organization", organization)
                .setParameter("now", now)
                .getResultList()
                .map(rows -> rows.stream()
                        .filter(row -> !((String) row[2]).isEmpty())
                        .map(row -> new Arrival(
                                UUID.fromString((String) row[0]),
                                UUID.fromString((String) row[1]),
                                UUID.fromString((String) row[2])))
                        .toList());
    }

    private static String json(Collection<UUID> keys) {
        var json = new JsonArray();
        keys.forEach(key -> json.add(key.toString()));
        return json.encode();
    }
}
