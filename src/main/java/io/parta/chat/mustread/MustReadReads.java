package io.parta.chat.mustread;

import io.parta.chat.message.Message;
import io.parta.chat.message.MessageColumns;
import io.parta.platform.graphql.connection.KeysetSql;
import io.parta.platform.graphql.connection.Page;
import io.parta.platform.graphql.connection.PageRequest;
import io.parta.platform.graphql.node.TypeId.SequencedKey;
import io.parta.platform.persistence.Reads;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Projections of messages that are to be acknowledged: of those that were read already, and of those that wait for a person. */
@ApplicationScoped
class MustReadReads {

    static final String WAITING = "mustReadMessages";
    static final int WAITING_KEY = 3;

    private static final String WANTED =
            " FROM (SELECT DISTINCT * FROM unnest($1::uuid[], $2::integer[]) AS given (chat_id, sequence)) wanted ";

    private static final String BY_MESSAGES = "SELECT r.chat_id, r.sequence, r.reminded_at" + WANTED
            + "JOIN chat_must_read r ON r.chat_id = wanted.chat_id AND r.sequence = wanted.sequence";

    private static final String OWN = "SELECT a.chat_id, a.sequence" + WANTED
            + "JOIN chat_acknowledgement a ON a.chat_id = wanted.chat_id AND a.sequence = wanted.sequence"
            + " AND a.person_id = $3";

    /** Of open chats that the person has been in since the message was sent. */
    private static final KeysetSql WAITING_FOR = KeysetSql.descending(
            "SELECT " + MessageColumns.WHOLE.sql() + """
             FROM chat_member m
            JOIN chat_counter k ON k.chat_id = m.chat_id AND k.open
            JOIN chat_must_read r ON r.chat_id = m.chat_id
            JOIN chat_message c ON c.chat_id = r.chat_id AND c.sequence = r.sequence
            WHERE m.person_id = $1 AND m.left_at IS NULL AND m.visible @> r.sequence AND m.joined_at <= c.sent_at
              AND c.author_id <> $1 AND c.deleted_at IS NULL AND (c.expires_at IS NULL OR c.expires_at > clock_timestamp())
              AND NOT EXISTS (SELECT FROM chat_acknowledgement a
                WHERE a.chat_id = r.chat_id AND a.sequence = r.sequence AND a.person_id = $1)
              AND NOT EXISTS (SELECT FROM chat_message_hidden h
                WHERE h.chat_id = r.chat_id AND h.person_id = $1 AND h.sequence = r.sequence)
              /*key*/ /*page*/
            """,
            1,
            new KeysetSql.Column("c.sent_at", KeysetSql.Type.TIMESTAMP),
            new KeysetSql.Column("c.chat_id", KeysetSql.Type.UUID),
            new KeysetSql.Column("c.sequence", KeysetSql.Type.INTEGER));

    private final Reads reads;
    private final Clock clock;

    MustReadReads(Reads reads, Clock clock) {
        this.reads = reads;
        this.clock = clock;
    }

    /** Those of the messages that are to be acknowledged, in one statement. */
    Uni<Map<SequencedKey, MustRead>> listOf(Collection<Message> messages) {
        var byKey = new HashMap<SequencedKey, Message>();
        messages.stream()
                .filter(message -> message.deletedAt() == null)
                .forEach(message -> byKey.put(message.key(), message));
        return reads.list(BY_MESSAGES, keys(byKey.keySet()), row -> row).map(rows -> {
            var found = new HashMap<SequencedKey, MustRead>();
            for (Row row : rows) {
                var key = key(row);
                var at = row.getOffsetDateTime("reminded_at");
                Message message = byKey.get(key);
                if (message != null) {
                    found.put(key, new MustRead(message, at == null ? null : at.toInstant()));
                }
            }
            return found;
        });
    }

    /** Those of the messages that the person has acknowledged, in one statement. */
    Uni<Set<SequencedKey>> acknowledged(Collection<SequencedKey> messages, UUID person) {
        return reads.list(OWN, keys(messages).addUUID(person), MustReadReads::key)
                .map(Set::copyOf);
    }

    /** A page of the messages that wait for the person's acknowledgement, the latest first. */
    Uni<Page<Message>> listWaiting(UUID person, PageRequest page) {
        return reads.list(
                        WAITING_FOR.text(page),
                        WAITING_FOR.parameters(page, Tuple.of(person)),
                        row -> MessageColumns.WHOLE.message(row, clock.instant()))
                .map(rows -> page.page(
                        rows,
                        one -> List.of(
                                one.sentAt().toString(), one.chatKey().toString(), String.valueOf(one.sequence()))));
    }

    private static SequencedKey key(Row row) {
        return new SequencedKey(row.getUUID("chat_id"), row.getInteger("sequence"));
    }

    private static Tuple keys(Collection<SequencedKey> keys) {
        return Tuple.tuple()
                .addArrayOfUUID(keys.stream().map(SequencedKey::partition).toArray(UUID[]::new))
                .addArrayOfInteger(
                        keys.stream().map(key -> (int) key.sequence()).toArray(Integer[]::new));
    }
}
