package io.parta.chat.message;

import io.parta.chat.ChatSettings;
import io.parta.chat.ChatSignals;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.UserErrors;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.parta.platform.graphql.input.InputCheck;
import io.parta.platform.graphql.node.TypeId.SequencedKey;
import io.parta.platform.identity.Viewer;
import io.parta.platform.live.PersonBell;
import io.parta.platform.persistence.Writes;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What one does to a message for oneself, each in one statement: a reaction, and hiding it (ME-2, ME-3). */
@ApplicationScoped
class OwnMessageService {

    /** The message {@code x} of a chat {@code c} that the person may see and that is there: $1 chat, $2 person, $3 number. */
    private static final String SEEN = """
             FROM chat c
            JOIN chat_counter k ON k.chat_id = c.id
            JOIN chat_member m ON m.chat_id = c.id AND m.person_id = $2 AND m.left_at IS NULL
            JOIN chat_message x ON x.chat_id = c.id AND x.sequence = $3::integer AND x.deleted_at IS NULL
              AND (x.expires_at IS NULL OR x.expires_at > now())
            WHERE c.id = $1 AND c.state <> 'DELETED' AND m.visible @> $3::integer
              AND NOT EXISTS (SELECT FROM chat_message_hidden h
                WHERE h.chat_id = $1 AND h.person_id = $2 AND h.sequence = $3::integer)
            """;

    private static final String HIDE =
            "INSERT INTO chat_message_hidden (chat_id, person_id, sequence) SELECT $1, $2, x.sequence" + SEEN
                    + " ON CONFLICT DO NOTHING";

    /**
     * $4 the reaction or null, $5 the usual set. The old and the new value of the person's row say which counts change, each by
     * one and in one order for everybody; nothing is counted twice however many taps race.
     */
    private static final String REACT = """
            WITH given AS MATERIALIZED (
              SELECT CASE WHEN NOT k.open THEN 'CHAT_CLOSED'
                WHEN $4::text IS NOT NULL AND NOT $4::text = ANY(coalesce(c.reactions, $5::text[])) THEN 'REACTION_NOT_OFFERED'
                ELSE 'DONE' END AS verdict, c.member_count
            """ + SEEN + """
            ), put AS (
              INSERT INTO chat_reaction AS r (chat_id, sequence, person_id, reaction, created_at)
              SELECT $1, $3, $2, $4, now() FROM given WHERE verdict = 'DONE' AND $4::text IS NOT NULL
              ON CONFLICT (chat_id, sequence, person_id) DO UPDATE
              SET reaction = excluded.reaction, created_at = excluded.created_at WHERE r.reaction <> excluded.reaction
              RETURNING old.reaction AS before, new.reaction AS after
            ), taken AS (
              DELETE FROM chat_reaction r USING given
              WHERE verdict = 'DONE' AND $4::text IS NULL AND r.chat_id = $1 AND r.sequence = $3 AND r.person_id = $2
              RETURNING r.reaction AS before
            ), changes AS (
              SELECT after AS reaction, 1 AS number FROM put
              UNION ALL SELECT before, -1 FROM put WHERE before IS NOT NULL
              UNION ALL SELECT before, -1 FROM taken
            ), counted AS (
              INSERT INTO chat_reaction_count AS n (chat_id, sequence, reaction, number)
              SELECT $1, $3, reaction, number FROM changes ORDER BY reaction
              ON CONFLICT (chat_id, sequence, reaction) DO UPDATE SET number = n.number + excluded.number
            )
            SELECT verdict, member_count FROM given
            """;

    private final Writes writes;
    private final PersonBell bell;
    private final ChatSignals signals;
    private final InputCheck check;
    private final CurrentRequest request;

    OwnMessageService(Writes writes, PersonBell bell, ChatSignals signals, InputCheck check, CurrentRequest request) {
        this.writes = writes;
        this.bell = bell;
        this.signals = signals;
        this.check = check;
        this.request = request;
    }

    Uni<MessageReactPayload> react(MessageReactInput input, Viewer viewer) {
        var faults = check.faults(input);
        if (!faults.isEmpty()) {
            return Uni.createFrom().item(refused(faults));
        }
        var key = MessageAccess.key(input.messageId());
        var parameters = own(key, viewer)
                .addString(input.reaction())
                .addArrayOfString(ChatSettings.USUAL_REACTIONS.toArray(String[]::new));
        var unknown = refused(List.of(MessageAccess.unknown()));
        var language = request.locale();
        return writes.returning(
                        REACT, parameters, row -> new Verdict(row.getString("verdict"), row.getInteger("member_count")))
                .map(verdicts -> {
                    if (verdicts.isEmpty()) {
                        return unknown;
                    }
                    var verdict = verdicts.get(0);
                    if (!verdict.name().equals("DONE")) {
                        var refusal = Refusal.of(ErrorCode.valueOf(verdict.name()));
                        return MessageReactPayload.refused(UserErrors.of(List.of(refusal), language));
                    }
                    signals.reacted(key.partition(), verdict.members(), (int) key.sequence());
                    return MessageReactPayload.of(key.partition(), (int) key.sequence());
                });
    }

    private record Verdict(String name, int members) {}

    /** The person's streams of the chat are theirs alone from now on: they look again. */
    Uni<MessageDeletePayload> hide(MessageDeleteInput input, Viewer viewer) {
        UUID person = viewer.requirePersonId();
        var refused = MessageDeletePayload.refused(UserErrors.of(List.of(MessageAccess.unknown()), request.locale()));
        return writes.execute(HIDE, own(MessageAccess.key(input.messageId()), viewer))
                .map(hidden -> {
                    if (hidden == 0) {
                        return refused;
                    }
                    bell.ring(person);
                    signals.own(person, MessageAccess.key(input.messageId()).partition());
                    return new MessageDeletePayload(input.messageId(), List.of());
                });
    }

    private MessageReactPayload refused(List<Refusal> refusals) {
        return MessageReactPayload.refused(UserErrors.of(refusals, request.locale()));
    }

    private static Tuple own(SequencedKey key, Viewer viewer) {
        return Tuple.tuple()
                .addUUID(key.partition())
                .addUUID(viewer.requirePersonId())
                .addInteger((int) key.sequence());
    }
}
