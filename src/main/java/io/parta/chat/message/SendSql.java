package io.parta.chat.message;

import io.parta.chat.publictext.ClosedLink;
import io.parta.chat.publictext.PublicText;
import io.parta.organization.membership.CountedRole;
import io.parta.safety.ContactSql;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/**
 * The one statement that sends a message (docs/decisions/0150), in four forms: PostgreSQL makes ready all that a statement may
 * do, whether or not it comes to it (docs/decisions/0184). For the messages that it is for each form decides and does the same.
 *
 * @param contact whether it sends in direct chats too
 * @param whole whether it sends more than a text that mentions nobody
 */
record SendSql(boolean contact, boolean whole, String text) {

    /** Constraint that a second message of the same key violates: the statement rolls back and takes no number. */
    static final String SENT_BEFORE = "chat_message_client_key";

    static final String SENT = "SENT";

    /** Of a form without contact, in a direct chat: nothing is changed, and a form with contact decides. No client is told. */
    static final String DIRECT = "DIRECT";

    static final String CLOSED_LINK = "PUBLIC_CHANNEL_CLOSED_LINK";
    static final String UNKNOWN_REPLY = "UNKNOWN_REPLY";
    static final String UNKNOWN_MENTION = "UNKNOWN_MENTION";
    static final String UNKNOWN_STICKER = "UNKNOWN_STICKER";
    static final String MUST_READ_KIND = "MUST_READ_KIND";
    static final String MUST_READ_RIGHT = "MUST_READ_RIGHT";

    /**
     * $1 chat, $2 author, $3 client key, $4 kind, $5 text, $6 entities, $7 number of the answered message, $8 silent, $9 expiry,
     * $10 to $12 chat, number and author of the origin. Of a whole one also $13 people mentioned, $14 to $19 options of a poll,
     * whether it is multiple, anonymous and changeable, its right option and its end, $20 whether it is to be acknowledged, $21
     * sticker, $22 what of it a public channel does not carry; what stands in «» is for these. With contact the last one is today.
     * No row: not a member.
     *
     * <p>Whoever may publish in a channel does so in its name: no event says who, and polls there ask anonymously (CN-1).
     * Readers who answer mention nobody: they do not learn who else reads. A poll is not forwarded there, for its options are read
     * where it comes from.
     *
     * <p>{@code given} decides by the snapshot; of a direct chat it asks {@code contact} again, whatever was decided when the
     * chat was opened (docs/decisions/0170). What may have changed since is asked again under the locks: {@code counted}
     * asks whether the chat is open and its terms are those of the snapshot, {@code marked} whether the author is a member and not
     * too fast; when it finds them so no more, the message has no author, the statement fails and begins anew. Topics are locked
     * last, in the order of their ids.
     */
    private static final String STATEMENT =
            """
            given AS MATERIALIZED (
              SELECT c.slow_mode_seconds AS pace, k.terms,« c.kind = 'CHANNEL' AS channel, closed.numbers,»
                ceil(extract(epoch FROM m.last_sent_at - clock_timestamp()) + c.slow_mode_seconds)::integer AS wait,
                c.kind = 'CHANNEL' AND m.role <> 'MEMBER' AS published, jsonb_strip_nulls(jsonb_build_object(
                  'by', CASE WHEN c.kind <> 'CHANNEL' OR m.role = 'MEMBER' THEN $2::uuid END)) AS told_by,
                CASE
                  WHEN NOT k.open THEN 'CHAT_CLOSED'
                  WHEN m.role = 'MEMBER' AND (c.who_may_write = 'ADMINISTRATORS' OR c.kind = 'CHANNEL' AND $7::integer IS NULL)
                    THEN 'NOT_ALLOWED'
                  WHEN c.kind = 'DIRECT' AND :contact IS NOT NULL THEN :contact
                  «WHEN c.kind = 'CHANNEL' AND $4 = 'POLL' AND $14::text[] IS NULL THEN 'WRONG_CHAT_KIND'
                  WHEN c.kind = 'CHANNEL' AND m.role = 'MEMBER' AND cardinality($13::uuid[]) > 0 THEN 'UNKNOWN_MENTION'
                  WHEN cardinality(closed.numbers) > 0 THEN 'PUBLIC_CHANNEL_CLOSED_LINK'»
                  WHEN m.role = 'MEMBER' AND c.slow_mode_seconds > 0
                    AND m.last_sent_at + c.slow_mode_seconds * interval '1 second' > clock_timestamp() THEN 'SLOW_MODE'
                  «WHEN $20::boolean AND c.kind NOT IN ('GROUP', 'MANAGED') THEN 'MUST_READ_KIND'
                  WHEN $20::boolean AND m.role = 'MEMBER' AND coalesce(
            """ + CountedRole.OF.formatted("c.organization_id", "m.person_id") + """
                    NOT IN ('TEACHER', 'STAFF'), true) THEN 'MUST_READ_RIGHT'»
                  WHEN $7::integer IS NOT NULL AND NOT (m.visible @> $7::integer AND EXISTS (
                    SELECT FROM chat_message r WHERE r.chat_id = $1 AND r.sequence = $7 AND r.deleted_at IS NULL
                      AND (r.expires_at IS NULL OR r.expires_at > clock_timestamp())))
                    THEN 'UNKNOWN_REPLY'
                  «WHEN cardinality($13::uuid[]) > (
                    SELECT count(*) FROM chat_member x
                    WHERE x.chat_id = $1 AND x.person_id = ANY($13::uuid[]) AND x.left_at IS NULL) THEN 'UNKNOWN_MENTION'
                  WHEN $21::uuid IS NOT NULL AND NOT EXISTS (SELECT FROM sticker s WHERE s.id = $21) THEN 'UNKNOWN_STICKER'»
                  ELSE 'SENT' END AS verdict
              FROM chat c
              JOIN chat_counter k ON k.chat_id = c.id
              JOIN chat_member m ON m.chat_id = c.id AND m.person_id = $2 AND m.left_at IS NULL
              «CROSS JOIN LATERAL (SELECT CASE WHEN c.kind = 'CHANNEL' AND cardinality($22::text[]) > 0 THEN ARRAY(
                WITH found AS (SELECT number FROM unnest($22::text[]) AS given (number)) SELECT found.number
            """ + PublicText.FOREIGN + """
                AND h.chat_id = c.id) END AS numbers) closed»
              WHERE c.id = $1 AND c.state <> 'DELETED'
            ), counted AS (
              UPDATE chat_counter k SET sequence = k.sequence + 1, active_at = clock_timestamp()
              FROM given WHERE k.chat_id = $1 AND given.verdict = 'SENT' AND k.open AND k.terms = given.terms
              RETURNING k.sequence, k.active_at
            ), marked AS (
              UPDATE chat_member m
              SET read_sequence = counted.sequence, marked_unread = false, last_sent_at = counted.active_at
              FROM counted CROSS JOIN given
              WHERE m.chat_id = $1 AND m.person_id = $2 AND m.left_at IS NULL
                AND (m.role <> 'MEMBER' OR given.pace = 0 OR m.last_sent_at IS NULL
                  OR m.last_sent_at + given.pace * interval '1 second' <= clock_timestamp())
              RETURNING m.person_id
            ), message AS (
              INSERT INTO chat_message (chat_id, sequence, author_id, client_key, kind, text, entities, reply_to, silent,
                expires_at, forwarded_from_chat, forwarded_from_sequence, forwarded_author_id, published, sent_at«, sticker_id»)
              SELECT $1, counted.sequence, (SELECT person_id FROM marked), $3, $4, $5, $6, $7, $8, $9, $10, $11, $12,
                given.published, counted.active_at«, $21»
              FROM counted CROSS JOIN given RETURNING sequence, sent_at
            ), «poll AS (
              INSERT INTO chat_poll (chat_id, sequence, options, multiple, anonymous, changeable, right_option, closes_at)
              SELECT $1, message.sequence, $14::text[], $15::boolean, $16::boolean OR given.channel, $17::boolean,
                $18::integer, $19::timestamptz
              FROM message CROSS JOIN given WHERE $14::text[] IS NOT NULL
            ), must_read AS (
              INSERT INTO chat_must_read (chat_id, sequence) SELECT $1, sequence FROM message WHERE $20::boolean
            ), mentioned AS (
              INSERT INTO chat_mention (chat_id, person_id, sequence)
              SELECT $1, person.id, message.sequence FROM message, unnest($13::uuid[]) AS person (id) WHERE person.id <> $2
              RETURNING person_id, sequence
            ), »told AS (
              SELECT $1::uuid AS topic, 'MESSAGE_SENT' AS type,
                given.told_by || jsonb_build_object('message', message.sequence) AS facts FROM message CROSS JOIN given
              «UNION ALL
              SELECT person_id, 'MENTIONED', given.told_by || jsonb_build_object('chat', $1::uuid, 'message', sequence)
              FROM mentioned CROSS JOIN given»
            ), taken AS (
              INSERT INTO live_topic (topic, sequence) SELECT topic, 1 FROM told ORDER BY topic
              ON CONFLICT (topic) DO UPDATE SET sequence = live_topic.sequence + 1
              RETURNING topic, sequence
            ), event AS (
              INSERT INTO live_event (topic, sequence, type, facts, created_at)
              SELECT topic, taken.sequence, told.type, told.facts, clock_timestamp() FROM taken JOIN told USING (topic)
              RETURNING topic, sequence, type, facts, created_at
            )
            SELECT given.verdict, given.wait, given.published, «given.numbers, »message.sequence, message.sent_at,
                   event.topic, event.sequence AS event_sequence, event.type, event.facts, event.created_at
            FROM given LEFT JOIN message ON true LEFT JOIN event ON true
            """;

    static final SendSql PLAIN = form(false, false);
    static final SendSql PLAIN_DIRECT = form(true, false);
    static final SendSql WHOLE = form(false, true);
    static final SendSql WHOLE_DIRECT = form(true, true);

    private static SendSql form(boolean contact, boolean whole) {
        String text = STATEMENT
                .replaceAll("«([^»]*)»", whole ? "$1" : "")
                .replace(":contact", contact ? "(SELECT verdict FROM contact)" : "'" + DIRECT + "'");
        return new SendSql(contact, whole, (contact ? withContact(whole ? "$23" : "$13") : "WITH ") + text);
    }

    private static String withContact(String today) {
        String pair = "(SELECT cast(ARRAY[d.direct_low, d.direct_high] AS text) FROM chat d WHERE d.id = $1)";
        return ContactSql.withContact("$2", pair, today) + ", ";
    }

    /**
     * The least form that sends the message.
     *
     * @param direct whether the chat is taken for a direct one; of one that was not, the verdict is {@link #DIRECT}
     */
    static SendSql of(Draft draft, List<ClosedLink> closed, boolean direct) {
        boolean plain = draft.kind() == MessageKind.TEXT
                && !draft.mustRead()
                && draft.body().mentioned().isEmpty()
                && closed.isEmpty();
        if (plain) {
            return direct ? PLAIN_DIRECT : PLAIN;
        }
        return direct ? WHOLE_DIRECT : WHOLE;
    }

    /** @param today in UTC */
    Tuple parameters(Draft draft, List<ClosedLink> closed, LocalDate today) {
        var origin = draft.origin();
        var expiresAt = draft.expiresAt();
        var parameters = Tuple.tuple()
                .addUUID(draft.chatKey())
                .addUUID(draft.authorKey())
                .addUUID(draft.clientKey())
                .addString(draft.kind().name())
                .addString(draft.body().text())
                .addValue(MessageMark.json(draft.body().entities()))
                .addInteger(draft.replyTo())
                .addBoolean(draft.silent())
                .addOffsetDateTime(expiresAt == null ? null : expiresAt.atOffset(ZoneOffset.UTC))
                .addUUID(origin == null ? null : origin.chatKey())
                .addInteger(origin == null ? null : origin.sequence())
                .addUUID(origin == null ? null : origin.authorKey());
        if (whole) {
            parameters.addArrayOfUUID(draft.body().mentioned().toArray(UUID[]::new));
            Ballot.add(parameters, draft.ballot())
                    .addBoolean(draft.mustRead())
                    .addUUID(draft.stickerKey())
                    .addArrayOfString(closed.stream().map(ClosedLink::number).toArray(String[]::new));
        }
        return contact ? parameters.addLocalDate(today) : parameters;
    }
}
