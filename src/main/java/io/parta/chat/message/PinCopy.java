package io.parta.chat.message;

import io.parta.chat.ChatActs;
import io.parta.chat.ChatEventType;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Takes pinned messages into another chat (CH-4), each as a forward: its author is kept, attachments are not copied (ME-2). */
@ApplicationScoped
public class PinCopy {

    /**
     * The key of a copy is the same for the same message: what was copied before stays one. Those whom it mentions may be no
     * members there; what was forwarded from a channel names nobody.
     */
    private static final String COPY = """
            WITH pinned AS (
              SELECT m.*, cast(row_number() OVER (ORDER BY p.place, p.sequence) AS integer) AS number
              FROM (
                SELECT chat_id, sequence, place FROM chat_pin WHERE chat_id = :chat ORDER BY place DESC, sequence DESC LIMIT 100
              ) p
              JOIN chat_message m ON m.chat_id = p.chat_id AND m.sequence = p.sequence
              JOIN chat_member own ON own.chat_id = m.chat_id AND own.person_id = :person AND own.left_at IS NULL
              WHERE m.kind = 'TEXT' AND m.deleted_at IS NULL AND m.expires_at IS NULL AND own.visible @> m.sequence
                AND NOT EXISTS (
                  SELECT FROM chat_message_hidden h
                  WHERE h.chat_id = m.chat_id AND h.person_id = :person AND h.sequence = m.sequence)
                AND NOT EXISTS (
                  SELECT FROM chat_message x WHERE x.chat_id = :copy AND x.author_id = :person
                    AND x.client_key = cast(md5(concat(m.chat_id, ' ', m.sequence)) AS uuid))
            ), counted AS (
              UPDATE chat_counter k SET sequence = k.sequence + n.number, active_at = clock_timestamp()
              FROM (SELECT cast(count(*) AS integer) AS number FROM pinned) n WHERE k.chat_id = :copy AND n.number > 0
              RETURNING k.sequence - n.number AS before, k.sequence AS last, k.active_at
            ), copied AS (
              INSERT INTO chat_message (chat_id, sequence, author_id, client_key, kind, text, entities, silent,
                forwarded_from_chat, forwarded_from_sequence, forwarded_author_id, sent_at)
              SELECT cast(:copy AS uuid), before + number, cast(:person AS uuid),
                cast(md5(concat(chat_id, ' ', pinned.sequence)) AS uuid), kind, text, (
                  SELECT jsonb_agg(e.one ORDER BY e.place) FROM jsonb_array_elements(entities) WITH ORDINALITY AS e (one, place)
                  WHERE e.one ->> 'k' <> 'MENTION'), true,
                coalesce(forwarded_from_chat, chat_id), coalesce(forwarded_from_sequence, pinned.sequence),
                CASE WHEN forwarded_from_chat IS NULL THEN author_id ELSE forwarded_author_id END, counted.active_at
              FROM pinned CROSS JOIN counted RETURNING sequence
            ), read AS (
              UPDATE chat_member m SET read_sequence = counted.last FROM counted
              WHERE m.chat_id = :copy AND m.person_id = :person
            ), pins AS (
              INSERT INTO chat_pin (chat_id, sequence, place, pinned_by, pinned_at)
              SELECT cast(:copy AS uuid), before + number, number + (
                SELECT coalesce(max(place), 0) FROM chat_pin WHERE chat_id = :copy), cast(:person AS uuid), now()
              FROM pinned CROSS JOIN counted
            )
            SELECT sequence FROM copied ORDER BY sequence
            """;

    /**
     * Forwards what is pinned in a chat, as far as the person sees it, to another one of theirs and pins it there.
     *
     * @param copy a chat whose counter the command holds, or that nobody else knows of yet
     */
    public Uni<Void> copy(UnitOfWork unit, UUID chat, UUID copy, UUID person) {
        return unit.session()
                .createNativeQuery(COPY, Integer.class)
                .setParameter("chat", chat)
                .setParameter("copy", copy)
                .setParameter("person", person)
                .getResultList()
                .invoke(sequences -> sequences.forEach(
                        sequence -> ChatActs.tellOfMessage(unit, copy, ChatEventType.MESSAGE_SENT, person, sequence)))
                .replaceWithVoid();
    }
}
