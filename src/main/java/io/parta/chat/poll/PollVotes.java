package io.parta.chat.poll;

import io.parta.platform.graphql.node.TypeId.SequencedKey;
import io.parta.platform.persistence.Writes;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** Votes, each in one statement that decides, keeps and counts (docs/decisions/0155). */
@ApplicationScoped
class PollVotes {

    static final String DONE = "DONE";
    static final String SAME = "SAME";

    /**
     * $1 chat, $2 person, $3 number of the message, $4 numbers of the options, ascending. No row: no poll that the person may see.
     *
     * <p>The poll's row is shared by those who vote and taken by who closes or deletes it: a vote that had to wait is decided by
     * what is then. The old and the new value of the person's row say which counts change, in one order for everybody.
     */
    private static final String VOTE = """
            WITH given AS MATERIALIZED (
              SELECT p.changeable, c.member_count, CASE
                WHEN NOT k.open THEN 'CHAT_CLOSED'
                WHEN p.closed_at IS NOT NULL OR p.closes_at <= clock_timestamp() THEN 'POLL_CLOSED'
                WHEN NOT (1 <= ALL ($4::integer[]) AND cardinality(p.options) >= ALL ($4::integer[]))
                  OR (cardinality($4::integer[]) > 1 AND NOT p.multiple) THEN 'INVALID_INPUT'
                WHEN coalesce(v.options, '{}') = $4::integer[] THEN 'SAME'
                WHEN v.options <> '{}' AND NOT p.changeable THEN 'VOTE_STANDS'
                ELSE 'DONE' END AS verdict
              FROM chat c
              JOIN chat_counter k ON k.chat_id = c.id
              JOIN chat_member m ON m.chat_id = c.id AND m.person_id = $2 AND m.left_at IS NULL
              JOIN chat_message x ON x.chat_id = c.id AND x.sequence = $3::integer AND x.deleted_at IS NULL
                AND (x.expires_at IS NULL OR x.expires_at > clock_timestamp())
              JOIN chat_poll p ON p.chat_id = c.id AND p.sequence = x.sequence
              LEFT JOIN chat_poll_vote v ON v.chat_id = c.id AND v.sequence = x.sequence AND v.person_id = $2
              WHERE c.id = $1 AND c.state <> 'DELETED' AND m.visible @> $3::integer
                AND NOT EXISTS (SELECT FROM chat_message_hidden h
                  WHERE h.chat_id = $1 AND h.person_id = $2 AND h.sequence = $3::integer)
              FOR SHARE OF p
            ), put AS (
              INSERT INTO chat_poll_vote AS v (chat_id, sequence, person_id, options)
              SELECT $1, $3, $2, $4 FROM given WHERE verdict = 'DONE'
              ON CONFLICT (chat_id, sequence, person_id) DO UPDATE
              SET options = CASE WHEN v.options = '{}' OR (SELECT changeable FROM given) THEN excluded.options
                ELSE v.options END
              RETURNING old.options AS before, new.options AS after
            ), changes AS (
              SELECT option, sum(number)::integer AS number FROM (
                SELECT unnest(after) AS option, 1 AS number FROM put
                UNION ALL SELECT unnest(before), -1 FROM put
                UNION ALL SELECT 0, 1 FROM put WHERE after <> '{}'
                UNION ALL SELECT 0, -1 FROM put WHERE before <> '{}') AS each
              GROUP BY option HAVING sum(number) <> 0
            ), counted AS (
              INSERT INTO chat_poll_count AS n (chat_id, sequence, option, number)
              SELECT $1, $3, option, greatest(number, 0) FROM changes ORDER BY option
              ON CONFLICT (chat_id, sequence, option) DO UPDATE
              SET number = n.number + (SELECT c.number FROM changes c WHERE c.option = excluded.option)
            )
            SELECT CASE WHEN put.after <> $4::integer[] THEN 'VOTE_STANDS' ELSE given.verdict END AS verdict, member_count
            FROM given LEFT JOIN put ON true
            """;

    private final Writes writes;

    PollVotes(Writes writes) {
        this.writes = writes;
    }

    /** {@link #DONE}, {@link #SAME} or a code; the members of the chat say whether it hears of it. */
    record Verdict(String name, int members) {}

    /** Votes for the options, in place of those chosen before; empty when there is no poll that the person may see. */
    Uni<Optional<Verdict>> cast(SequencedKey poll, UUID person, Collection<Integer> options) {
        var parameters = Tuple.tuple()
                .addUUID(poll.partition())
                .addUUID(person)
                .addInteger((int) poll.sequence())
                .addArrayOfInteger(options.stream().distinct().sorted().toArray(Integer[]::new));
        return writes.returning(
                        VOTE, parameters, row -> new Verdict(row.getString("verdict"), row.getInteger("member_count")))
                .map(verdicts -> verdicts.stream().findFirst());
    }
}
