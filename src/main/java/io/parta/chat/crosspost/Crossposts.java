package io.parta.chat.crosspost;

import io.parta.chat.message.MessageEndListener;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reminders inside a command. */
@ApplicationScoped
public class Crossposts implements MessageEndListener {

    private static final String PLAN = """
            INSERT INTO channel_crosspost (chat_id, sequence, person_id, due_at) VALUES (:chat, :sequence, :person, :at)
            ON CONFLICT (chat_id, sequence) DO UPDATE SET person_id = excluded.person_id, due_at = excluded.due_at
            """;

    private static final String CANCEL =
            "DELETE FROM channel_crosspost WHERE chat_id = :chat AND sequence IN (:sequences)";

    /** Whoever may not publish any more is not reminded. */
    private static final String DUE = """
            WITH due AS (
              DELETE FROM channel_crosspost WHERE (chat_id, sequence) IN (
                SELECT chat_id, sequence FROM channel_crosspost WHERE due_at <= now()
                ORDER BY due_at LIMIT :batch FOR UPDATE SKIP LOCKED)
              RETURNING chat_id, sequence, person_id)
            SELECT cast(d.chat_id AS text), d.sequence, cast(d.person_id AS text), m.person_id IS NOT NULL
            FROM due d LEFT JOIN chat_member m ON m.chat_id = d.chat_id AND m.person_id = d.person_id
              AND m.left_at IS NULL AND m.role <> 'MEMBER'
            """;

    /** A reminder that was due, and whether there is somebody to be reminded. */
    record Due(UUID chat, int sequence, UUID person, boolean publishes) {}

    /** Reminds of a post at a time, in place of an earlier reminder. */
    public Uni<Void> plan(UnitOfWork unit, UUID chat, int sequence, UUID person, Instant at) {
        return unit.session()
                .createNativeQuery(PLAN)
                .setParameter("chat", chat)
                .setParameter("sequence", sequence)
                .setParameter("person", person)
                .setParameter("at", at)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> cancel(UnitOfWork unit, UUID chat, Collection<Integer> sequences) {
        return unit.session()
                .createNativeQuery(CANCEL)
                .setParameter("chat", chat)
                .setParameter("sequences", sequences)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Takes those that are due, which no other instance takes then. */
    Uni<List<Due>> takeDue(UnitOfWork unit, int batch) {
        Mutiny.SelectionQuery<Object[]> due =
                unit.session().createNativeQuery(DUE, Object[].class).setParameter("batch", batch);
        return due.getResultList().map(rows -> rows.stream()
                .map(row -> new Due(
                        UUID.fromString((String) row[0]), (Integer) row[1], UUID.fromString((String) row[2]), (Boolean)
                                row[3]))
                .toList());
    }

    @Override
    public Uni<Void> onEnd(UnitOfWork unit, UUID chat, Set<Integer> sequences) {
        return cancel(unit, chat, sequences);
    }
}
