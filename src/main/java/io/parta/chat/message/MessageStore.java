package io.parta.chat.message;

import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Messages inside a command that holds the chat's row lock. */
@ApplicationScoped
class MessageStore {

    private static final String FIND = """
            SELECT cast(c.author_id AS text), c.kind || '', cast(extract(epoch FROM c.sent_at) * 1000000 AS bigint),
              c.forwarded_from_chat IS NOT NULL, c.published
            FROM chat_message c
            JOIN chat_member m ON m.chat_id = c.chat_id AND m.person_id = :person AND m.left_at IS NULL
            WHERE c.chat_id = :chat AND c.sequence = :sequence AND m.visible @> c.sequence AND c.deleted_at IS NULL
              AND (c.expires_at IS NULL OR c.expires_at > now())
              AND NOT EXISTS (SELECT FROM chat_message_hidden h
                WHERE h.chat_id = c.chat_id AND h.person_id = m.person_id AND h.sequence = c.sequence)
            """;

    /** Keeps the text that was, and who was mentioned stays so where the new one mentions them too. */
    private static final String EDIT = """
            WITH kept AS (
              INSERT INTO chat_message_edit (chat_id, sequence, version, text, entities, until)
              SELECT chat_id, sequence, version, text, entities, now() FROM chat_message
              WHERE chat_id = :chat AND sequence = :sequence
            ), mentioned AS (
              SELECT cast(person AS uuid) AS id FROM jsonb_array_elements_text(cast(cast(:mentioned AS text) AS jsonb)) AS given (person)
            ), forgotten AS (
              DELETE FROM chat_mention x WHERE x.chat_id = :chat AND x.sequence = :sequence
              AND NOT EXISTS (SELECT FROM mentioned WHERE mentioned.id = x.person_id)
            ), added AS (
              INSERT INTO chat_mention (chat_id, person_id, sequence)
              SELECT cast(:chat AS uuid), id, cast(:sequence AS integer) FROM mentioned ON CONFLICT DO NOTHING
            )
            UPDATE chat_message SET text = :text, entities = cast(cast(nullif(:entities, '') AS text) AS jsonb),
              edited_at = now(), version = version + 1
            WHERE chat_id = :chat AND sequence = :sequence
            """;

    private static final String PIN = """
            INSERT INTO chat_pin (chat_id, sequence, place, pinned_by, pinned_at)
            SELECT cast(:chat AS uuid), cast(:sequence AS integer), coalesce(max(place), 0) + 1, cast(:person AS uuid), now()
            FROM chat_pin WHERE chat_id = :chat
            ON CONFLICT (chat_id, sequence) DO NOTHING
            """;

    private static final String UNPIN = "DELETE FROM chat_pin WHERE chat_id = :chat AND sequence = :sequence";

    /** A message as decisions need it. */
    record Kept(UUID author, boolean published, MessageKind kind, boolean forwarded, Instant sentAt) {}

    /** The message when the person may see it and it is there. */
    Uni<Optional<Kept>> find(UnitOfWork unit, UUID chat, int sequence, UUID person) {
        Mutiny.SelectionQuery<Object[]> query = unit.session()
                .createNativeQuery(FIND, Object[].class)
                .setParameter("chat", chat)
                .setParameter("sequence", sequence)
                .setParameter("person", person);
        return query.getResultList().map(rows -> rows.stream().findFirst().map(MessageStore::kept));
    }

    private static Kept kept(Object[] row) {
        return new Kept(
                UUID.fromString((String) row[0]),
                (Boolean) row[4],
                MessageKind.valueOf((String) row[1]),
                (Boolean) row[3],
                Instant.EPOCH.plus(((Number) row[2]).longValue(), ChronoUnit.MICROS));
    }

    Uni<Void> edit(UnitOfWork unit, UUID chat, int sequence, UUID author, MessageBody body) {
        @Nullable JsonArray entities = MessageMark.json(body.entities());
        List<String> mentioned = body.mentioned().stream()
                .filter(person -> !person.equals(author))
                .map(UUID::toString)
                .toList();
        return change(unit, EDIT, chat, sequence)
                .setParameter("text", body.text())
                .setParameter("entities", entities == null ? "" : entities.encode())
                .setParameter("mentioned", new JsonArray(mentioned).encode())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Whether it was not pinned before. */
    Uni<Boolean> pin(UnitOfWork unit, UUID chat, int sequence, UUID person) {
        return change(unit, PIN, chat, sequence)
                .setParameter("person", person)
                .executeUpdate()
                .map(pinned -> pinned > 0);
    }

    /** Whether it was pinned before. */
    Uni<Boolean> unpin(UnitOfWork unit, UUID chat, int sequence) {
        return change(unit, UNPIN, chat, sequence).executeUpdate().map(unpinned -> unpinned > 0);
    }

    private static Mutiny.Query<Object> change(UnitOfWork unit, String sql, UUID chat, int sequence) {
        return unit.session().createNativeQuery(sql).setParameter("chat", chat).setParameter("sequence", sequence);
    }
}
