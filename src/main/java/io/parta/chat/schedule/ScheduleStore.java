package io.parta.chat.schedule;

import io.parta.chat.message.Ballot;
import io.parta.chat.message.Draft;
import io.parta.chat.message.MessageBody;
import io.parta.chat.message.MessageKind;
import io.parta.chat.message.MessageMark;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Rows of scheduled messages under commands. */
@ApplicationScoped
class ScheduleStore {

    private static final String COUNT =
            "SELECT count(*)::integer FROM chat_scheduled_message WHERE chat_id = :chat AND author_id = :author";

    private static final String ADD = """
            INSERT INTO chat_scheduled_message (chat_id, author_id, id, kind, text, entities, sticker_id, reply_to, silent,
              must_read, poll, expires_in, send_at, crosspost_at)
            VALUES (:chat, :author, uuidv7(), :kind, cast(nullif(:text, '') AS text), cast(cast(nullif(:entities, '') AS text) AS jsonb),
              cast(nullif(:sticker, '') AS uuid), nullif(cast(:reply AS integer), 0), :silent, :mustRead,
              cast(cast(nullif(:poll, '') AS text) AS jsonb), nullif(cast(:expires AS integer), 0), :at,
              cast(nullif(:crosspost, '') AS timestamptz))
            RETURNING cast(id AS text)
            """;

    private static final String OWN = " WHERE chat_id = :chat AND author_id = :author AND id = :id";

    private static final String UPDATE = """
            UPDATE chat_scheduled_message SET text = :text,
              entities = cast(cast(nullif(:entities, '') AS text) AS jsonb),
              crosspost_at = crosspost_at + (cast(:at AS timestamptz) - send_at), send_at = :at, failure = NULL
            """ + OWN + " AND kind <> 'STICKER'";

    private static final String HAS = "SELECT count(*)::integer FROM chat_scheduled_message" + OWN;

    private static final String REMOVE = "DELETE FROM chat_scheduled_message" + OWN;

    private static final String FAIL = "UPDATE chat_scheduled_message SET failure = :code" + OWN;

    private static final String DELAY =
            "UPDATE chat_scheduled_message SET send_at = now() + :seconds * interval '1 second'" + OWN;

    static final String DUE = """
            SELECT cast(chat_id AS text), cast(author_id AS text), cast(id AS text), text || '',
              coalesce(cast(entities AS text), '[]'), silent, kind || '', cast(sticker_id AS text), reply_to, must_read,
              cast(poll AS text), expires_in, cast(extract(epoch FROM crosspost_at) * 1000 AS bigint)
            FROM chat_scheduled_message WHERE send_at <= now() AND failure IS NULL
            ORDER BY send_at LIMIT :batch FOR UPDATE SKIP LOCKED
            """;

    /** Which one: of an author in a chat. */
    record ScheduledKey(UUID chat, UUID author, UUID id) {}

    /** One that is due. */
    record Due(ScheduledKey key, Draft draft, @Nullable Instant crosspostAt) {}

    /** How many the author has in the chat. */
    Uni<Integer> count(UnitOfWork unit, UUID chat, UUID author) {
        return unit.session()
                .createNativeQuery(COUNT, Integer.class)
                .setParameter("chat", chat)
                .setParameter("author", author)
                .getSingleResult();
    }

    /** Whether there is one. */
    Uni<Boolean> has(UnitOfWork unit, ScheduledKey key) {
        return unit.session()
                .createNativeQuery(HAS, Integer.class)
                .setParameter("chat", key.chat())
                .setParameter("author", key.author())
                .setParameter("id", key.id())
                .getSingleResult()
                .map(number -> number > 0);
    }

    /** The key of the new one. */
    Uni<UUID> add(UnitOfWork unit, Draft draft, Instant at, @Nullable Instant crosspostAt) {
        String text = draft.body().text();
        UUID sticker = draft.stickerKey();
        Integer reply = draft.replyTo();
        Ballot ballot = draft.ballot();
        Instant expiresAt = draft.expiresAt();
        return unit.session()
                .createNativeQuery(ADD, String.class)
                .setParameter("chat", draft.chatKey())
                .setParameter("author", draft.authorKey())
                .setParameter("kind", draft.kind().name())
                .setParameter("text", text == null ? "" : text)
                .setParameter("entities", entities(draft.body()))
                .setParameter("sticker", sticker == null ? "" : sticker.toString())
                .setParameter("reply", reply == null ? 0 : reply)
                .setParameter("silent", draft.silent())
                .setParameter("mustRead", draft.mustRead())
                .setParameter("poll", ballot == null ? "" : ballot.json().encode())
                .setParameter(
                        "expires",
                        expiresAt == null
                                ? 0
                                : (int) Duration.between(at, expiresAt).toSeconds())
                .setParameter("at", at)
                .setParameter("crosspost", crosspostAt == null ? "" : crosspostAt.toString())
                .getSingleResult()
                .map(UUID::fromString);
    }

    /** Whether there was one. */
    Uni<Boolean> update(UnitOfWork unit, ScheduledKey key, MessageBody body, Instant at) {
        return change(unit, UPDATE, key)
                .setParameter("text", body.text())
                .setParameter("entities", entities(body))
                .setParameter("at", at)
                .executeUpdate()
                .map(changed -> changed > 0);
    }

    /** Whether there was one. */
    Uni<Boolean> remove(UnitOfWork unit, ScheduledKey key) {
        return change(unit, REMOVE, key).executeUpdate().map(removed -> removed > 0);
    }

    Uni<Void> fail(UnitOfWork unit, ScheduledKey key, String code) {
        return change(unit, FAIL, key)
                .setParameter("code", code)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> delay(UnitOfWork unit, ScheduledKey key, int seconds) {
        return change(unit, DELAY, key)
                .setParameter("seconds", seconds)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Those that are due, kept from other instances until the end of the transaction. */
    Uni<List<Due>> takeDue(UnitOfWork unit, int batch, Instant now) {
        Mutiny.SelectionQuery<Object[]> due =
                unit.session().createNativeQuery(DUE, Object[].class).setParameter("batch", batch);
        return due.getResultList()
                .map(rows -> rows.stream().map(row -> due(row, now)).toList());
    }

    private static Due due(Object[] row, Instant now) {
        var key = new ScheduledKey(key(row[0]), key(row[1]), key(row[2]));
        var entities = MessageMark.list(new JsonArray((String) row[4]));
        String poll = (String) row[10];
        Integer seconds = (Integer) row[11];
        Number crosspost = (Number) row[12];
        return new Due(
                key,
                new Draft(
                        key.chat(),
                        key.author(),
                        key.id(),
                        MessageKind.valueOf((String) row[6]),
                        new MessageBody((String) row[3], entities),
                        row[7] == null ? null : key(row[7]),
                        (Integer) row[8],
                        (Boolean) row[5],
                        (Boolean) row[9],
                        seconds == null ? null : now.plusSeconds(seconds),
                        null,
                        poll == null ? null : Ballot.of(new JsonObject(poll))),
                crosspost == null ? null : Instant.ofEpochMilli(crosspost.longValue()));
    }

    private static UUID key(Object text) {
        return UUID.fromString((String) text);
    }

    private static String entities(MessageBody body) {
        @Nullable JsonArray entities = MessageMark.json(body.entities());
        return entities == null ? "" : entities.encode();
    }

    private static Mutiny.Query<Object> change(UnitOfWork unit, String sql, ScheduledKey key) {
        return unit.session()
                .createNativeQuery(sql)
                .setParameter("chat", key.chat())
                .setParameter("author", key.author())
                .setParameter("id", key.id());
    }
}
