package io.parta.chat.mustread;

import io.parta.chat.ChatSignals;
import io.parta.chat.message.MessageAccess;
import io.parta.chat.message.MessageAccess.AccessedMessage;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.graphql.error.UserErrors;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.parta.platform.graphql.node.TypeId.SequencedKey;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.Commands;
import io.parta.platform.persistence.UnitOfWork;
import io.parta.platform.persistence.Writes;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Commands on messages that are to be acknowledged: acknowledging, and reminding those who have not (ME-4). */
@ApplicationScoped
class MustReadService {

    private static final String DONE = "DONE";

    /**
     * $1 chat, $2 person, $3 number of the message. No row: nothing to acknowledge that the person may see. The message's row is
     * shared by those who acknowledge and taken by who deletes it: what had to wait is decided by what is then.
     */
    private static final String ACKNOWLEDGE = """
            WITH given AS MATERIALIZED (
              SELECT c.member_count, CASE
                WHEN x.author_id = $2 THEN 'NOT_ALLOWED'
                WHEN NOT k.open THEN 'CHAT_CLOSED'
                ELSE 'DONE' END AS verdict
              FROM chat c
              JOIN chat_counter k ON k.chat_id = c.id
              JOIN chat_member m ON m.chat_id = c.id AND m.person_id = $2 AND m.left_at IS NULL
              JOIN chat_message x ON x.chat_id = c.id AND x.sequence = $3::integer AND x.deleted_at IS NULL
                AND (x.expires_at IS NULL OR x.expires_at > clock_timestamp())
              JOIN chat_must_read r ON r.chat_id = c.id AND r.sequence = x.sequence
              WHERE c.id = $1 AND c.state <> 'DELETED' AND m.visible @> $3::integer
                AND NOT EXISTS (SELECT FROM chat_message_hidden h
                  WHERE h.chat_id = $1 AND h.person_id = $2 AND h.sequence = $3::integer)
              FOR SHARE OF r
            ), put AS (
              INSERT INTO chat_acknowledgement (chat_id, sequence, person_id, acknowledged_at)
              SELECT $1, $3, $2, clock_timestamp() FROM given WHERE verdict = 'DONE'
              ON CONFLICT DO NOTHING RETURNING person_id
            )
            SELECT verdict, member_count, EXISTS (SELECT FROM put) AS new FROM given
            """;

    private static final String TAKE = """
            SELECT coalesce(cast(extract(epoch FROM reminded_at) * 1000000 AS bigint), -1)
            FROM chat_must_read WHERE chat_id = :chat AND sequence = :sequence FOR UPDATE
            """;

    private static final String REMIND = """
            UPDATE chat_must_read SET reminded_at = :now, reminded_by = :person, remind_after = :first
            WHERE chat_id = :chat AND sequence = :sequence
            """;

    private final Commands commands;
    private final Writes writes;
    private final MessageAccess access;
    private final ChatSignals signals;
    private final CurrentRequest request;
    private final Clock clock;

    MustReadService(
            Commands commands,
            Writes writes,
            MessageAccess access,
            ChatSignals signals,
            CurrentRequest request,
            Clock clock) {
        this.commands = commands;
        this.writes = writes;
        this.access = access;
        this.signals = signals;
        this.request = request;
        this.clock = clock;
    }

    private record Verdict(String name, int members, boolean first) {}

    Uni<MessageAcknowledgePayload> acknowledge(MessageAcknowledgeInput input, Viewer viewer) {
        var language = request.locale();
        var key = MessageAccess.key(input.messageId());
        UUID person = viewer.requirePersonId();
        return writes.returning(
                        ACKNOWLEDGE,
                        Tuple.of(key.partition(), person, (int) key.sequence()),
                        row -> new Verdict(
                                row.getString("verdict"), row.getInteger("member_count"), row.getBoolean("new")))
                .map(verdicts -> verdicts.stream()
                        .findFirst()
                        .map(verdict -> answer(key, person, verdict, language))
                        .orElseGet(() -> refused(MessageAccess.unknown(), language)));
    }

    private MessageAcknowledgePayload answer(SequencedKey key, UUID person, Verdict verdict, Locale language) {
        if (!verdict.name().equals(DONE)) {
            return refused(Refusal.of(ErrorCode.valueOf(verdict.name())), language);
        }
        if (verdict.first()) {
            signals.own(person, key.partition());
            signals.acknowledged(key.partition(), verdict.members(), (int) key.sequence());
        }
        return MessageAcknowledgePayload.of(key);
    }

    private static MessageAcknowledgePayload refused(Refusal refusal, Locale language) {
        return MessageAcknowledgePayload.refused(UserErrors.of(List.of(refusal), language));
    }

    /** A message that is to be acknowledged, its row taken. */
    private record Taken(AccessedMessage message, @Nullable Instant remindedAt) {}

    Uni<MessageRemindPayload> remind(MessageRemindInput input, Viewer viewer) {
        return commands.run(
                MessageRemindPayload.class,
                MessageRemindPayload::refused,
                unit -> access.find(unit, input.messageId(), viewer)
                        .chain(found -> found.then(message -> take(unit, message))),
                (unit, taken) -> MustReadPolicy.remind(
                                taken.message().chat().standing(),
                                taken.message().own(),
                                taken.remindedAt(),
                                clock.instant())
                        .map(refusal -> Uni.createFrom().item(Result.<MessageRemindPayload>refused(refusal)))
                        .orElseGet(() -> remind(unit, taken.message())));
    }

    private static Uni<Result<Taken>> take(UnitOfWork unit, AccessedMessage message) {
        return unit.session()
                .createNativeQuery(TAKE, Long.class)
                .setParameter("chat", message.chat().key())
                .setParameter("sequence", message.sequence())
                .getResultList()
                .map(rows -> rows.isEmpty()
                        ? Result.refused(MessageAccess.unknown())
                        : Result.done(new Taken(message, instant(rows.get(0)))));
    }

    private static @Nullable Instant instant(long micros) {
        return micros < 0 ? null : Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    /** Whoever is to be reminded is found batch by batch, beginning with the least key. */
    private Uni<Result<MessageRemindPayload>> remind(UnitOfWork unit, AccessedMessage message) {
        var chat = message.chat();
        return unit.session()
                .createNativeQuery(REMIND)
                .setParameter("chat", chat.key())
                .setParameter("sequence", message.sequence())
                .setParameter("now", clock.instant())
                .setParameter("person", chat.person())
                .setParameter("first", Reminders.FIRST)
                .executeUpdate()
                .replaceWith(Result.done(MessageRemindPayload.of(new SequencedKey(chat.key(), message.sequence()))));
    }
}
