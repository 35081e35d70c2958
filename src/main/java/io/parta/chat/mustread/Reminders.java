package io.parta.chat.mustread;

import io.parta.chat.ChatActs;
import io.parta.chat.ChatSignals;
import io.parta.identity.NotificationType;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.live.NewEvent;
import io.parta.platform.persistence.Commands;
import io.parta.platform.persistence.UnitOfWork;
import io.parta.platform.schedule.Sweep;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;

/**
 * Reminds those who have not acknowledged, in the order of their keys, a bounded batch in a transaction that also keeps how far it
 * came: each is told once, wherever an instance ends. Every instance does it and skips messages that another one is at.
 */
@ApplicationScoped
class Reminders implements Sweep {

    /** Behind it are all people. */
    static final UUID FIRST = new UUID(0, 0);

    /** People of a message who are reminded in one transaction. */
    private static final int PEOPLE_AT_ONCE = 200;

    private static final String DUE = """
            SELECT cast(chat_id AS text), sequence, cast(remind_after AS text), cast(reminded_by AS text) FROM chat_must_read
            WHERE remind_after IS NOT NULL ORDER BY reminded_at LIMIT 1 FOR UPDATE SKIP LOCKED
            """;

    /** Who has hidden the message could not acknowledge it. */
    private static final String PEOPLE = """
            SELECT cast(m.person_id AS text) FROM chat_message x
            JOIN chat_counter k ON k.chat_id = x.chat_id AND k.open
            JOIN chat_member m ON m.chat_id = x.chat_id AND m.left_at IS NULL AND m.person_id > :after
              AND m.person_id <> x.author_id AND m.visible @> x.sequence AND m.joined_at <= x.sent_at
            WHERE x.chat_id = :chat AND x.sequence = :sequence AND x.deleted_at IS NULL
              AND (x.expires_at IS NULL OR x.expires_at > now())
              AND NOT EXISTS (SELECT FROM chat_acknowledgement a
                WHERE a.chat_id = x.chat_id AND a.sequence = x.sequence AND a.person_id = m.person_id)
              AND NOT EXISTS (SELECT FROM chat_message_hidden h
                WHERE h.chat_id = x.chat_id AND h.person_id = m.person_id AND h.sequence = x.sequence)
            ORDER BY m.person_id LIMIT :batch
            """;

    private static final String MARK = """
            UPDATE chat_must_read SET remind_after = cast(nullif(:last, '') AS uuid)
            WHERE chat_id = :chat AND sequence = :sequence
            """;

    private final Commands commands;

    Reminders(Commands commands) {
        this.commands = commands;
    }

    @Override
    public String name() {
        return "messages.reminded";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    /** One message, and as many of its people as a transaction reminds: it is due until nobody is left. */
    @Override
    public int batch() {
        return 1;
    }

    @Override
    public Uni<Integer> take() {
        return take(PEOPLE_AT_ONCE);
    }

    /** A message whose people are being reminded. */
    private record Due(UUID chat, int sequence, String after, String by) {}

    Uni<Integer> take(int people) {
        return commands.run(Integer.class, refused -> 0, unit -> remind(unit, people));
    }

    private static Uni<Result<Integer>> remind(UnitOfWork unit, int size) {
        return unit.session()
                .createNativeQuery(DUE, Object[].class)
                .getResultList()
                .chain(rows ->
                        rows.isEmpty() ? Uni.createFrom().item(Result.done(0)) : remind(unit, due(rows.get(0)), size));
    }

    private static Due due(Object[] row) {
        return new Due(UUID.fromString((String) row[0]), (Integer) row[1], (String) row[2], (String) row[3]);
    }

    private static Uni<Result<Integer>> remind(UnitOfWork unit, Due due, int size) {
        return unit.session()
                .createNativeQuery(PEOPLE, String.class)
                .setParameter("chat", due.chat())
                .setParameter("sequence", due.sequence())
                .setParameter("after", UUID.fromString(due.after()))
                .setParameter("batch", size)
                .getResultList()
                .invoke(people -> people.forEach(person -> unit.emit(notification(UUID.fromString(person), due))))
                .call(people -> mark(unit, due, people.size() < size ? "" : people.get(people.size() - 1)))
                .map(people -> Result.done(1));
    }

    private static Uni<Integer> mark(UnitOfWork unit, Due due, String last) {
        return unit.session()
                .createNativeQuery(MARK)
                .setParameter("chat", due.chat())
                .setParameter("sequence", due.sequence())
                .setParameter("last", last)
                .executeUpdate();
    }

    private static NewEvent notification(UUID person, Due due) {
        var facts = new JsonObject()
                .put(ChatActs.BY, due.by())
                .put(ChatSignals.CHAT, due.chat().toString())
                .put(ChatActs.SEQUENCE, due.sequence());
        return new NewEvent(person, NotificationType.MESSAGE_REMINDER.name(), facts);
    }
}
