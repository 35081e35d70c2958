package io.parta.chat.message;

import io.parta.chat.ChatSight;
import io.parta.platform.graphql.connection.KeysetSql;
import io.parta.platform.graphql.connection.Page;
import io.parta.platform.graphql.connection.PageRequest;
import io.parta.platform.graphql.node.TypeId.SequencedKey;
import io.parta.platform.persistence.Reads;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What messages have beside themselves, of messages that were read already: reactions, pins, earlier texts. */
@ApplicationScoped
class MessageDetails {

    static final String PINS = "pinnedMessages";

    private static final String WANTED =
            " FROM (SELECT DISTINCT * FROM unnest($1::uuid[], $2::integer[]) AS given (chat_id, sequence)) wanted ";

    private static final String REACTIONS = "SELECT n.chat_id, n.sequence, n.reaction, n.number" + WANTED
            + "JOIN chat_reaction_count n ON n.chat_id = wanted.chat_id AND n.sequence = wanted.sequence AND n.number > 0"
            + " ORDER BY n.number DESC, n.reaction";

    private static final String OWN_REACTIONS = "SELECT r.chat_id, r.sequence, r.reaction" + WANTED
            + "JOIN chat_reaction r ON r.chat_id = wanted.chat_id AND r.sequence = wanted.sequence AND r.person_id = $3";

    private static final String PINNED = "SELECT p.chat_id, p.sequence, p.pinned_at" + WANTED
            + "JOIN chat_pin p ON p.chat_id = wanted.chat_id AND p.sequence = wanted.sequence";

    private static final String EDITS = "SELECT e.chat_id, e.sequence, e.text, e.entities, e.until" + WANTED
            + "CROSS JOIN LATERAL (SELECT * FROM chat_message_edit e WHERE e.chat_id = wanted.chat_id"
            + " AND e.sequence = wanted.sequence ORDER BY e.version DESC LIMIT 50) e ORDER BY e.version DESC";

    /** The last one that was pinned first. */
    private static final KeysetSql PINNED_OF_CHATS = KeysetSql.descending(
            "SELECT c.*, p.place FROM unnest($4::uuid[]) AS wanted (chat_id) " + ChatSight.JOIN + """
             CROSS JOIN LATERAL (
              SELECT p.chat_id, p.sequence, p.place FROM chat_pin p
              WHERE p.chat_id = wanted.chat_id AND sight.visible @> p.sequence
              AND NOT EXISTS (SELECT FROM chat_message_hidden h
                WHERE h.chat_id = p.chat_id AND h.person_id = $1 AND h.sequence = p.sequence)
              AND NOT EXISTS (SELECT FROM chat_message x
                WHERE x.chat_id = p.chat_id AND x.sequence = p.sequence AND x.expires_at <= clock_timestamp())
              /*key*/ /*page*/) p
            JOIN LATERAL (SELECT
            """
                    + MessageColumns.WHOLE.sql()
                    + " FROM chat_message c WHERE c.chat_id = p.chat_id AND c.sequence = p.sequence) c ON true",
            4,
            new KeysetSql.Column("p.place", KeysetSql.Type.INTEGER),
            new KeysetSql.Column("p.sequence", KeysetSql.Type.INTEGER));

    private final Reads reads;
    private final Clock clock;

    MessageDetails(Reads reads, Clock clock) {
        this.reads = reads;
        this.clock = clock;
    }

    /** Reactions of each message, the most given first. */
    Uni<Map<SequencedKey, List<MessageReaction>>> reactions(Collection<Message> messages) {
        return grouped(
                REACTIONS,
                keys(messages),
                row -> new MessageReaction(row.getString("reaction"), row.getInteger("number")));
    }

    /** The person's own reaction to each message. */
    Uni<Map<SequencedKey, String>> reactionsOf(UUID person, Collection<Message> messages) {
        return single(OWN_REACTIONS, keys(messages).addUUID(person), row -> row.getString("reaction"));
    }

    /** When each message was pinned. */
    Uni<Map<SequencedKey, Instant>> pinnedAt(Collection<Message> messages) {
        return single(PINNED, keys(messages), row -> row.getOffsetDateTime("pinned_at")
                .toInstant());
    }

    /** The last fifty earlier texts of each message, the latest first. */
    Uni<Map<SequencedKey, List<MessageEdit>>> edits(Collection<Message> messages) {
        return grouped(
                EDITS,
                keys(messages),
                row -> new MessageEdit(
                        row.getString("text"),
                        MessageMark.list((JsonArray) row.getJson("entities")),
                        row.getOffsetDateTime("until").toInstant()));
    }

    /** A page of each chat's pinned messages, in one statement. */
    Uni<Map<UUID, Page<Message>>> listPinned(Collection<UUID> chats, PageRequest page, ChatSight sight) {
        var keys = chats.stream().distinct().toList();
        var parameters = sight.parameters().addArrayOfUUID(keys.toArray(UUID[]::new));
        return reads.list(
                        PINNED_OF_CHATS.text(page),
                        PINNED_OF_CHATS.parameters(page, parameters),
                        row -> new Pinned(row.getInteger("place"), MessageColumns.WHOLE.message(row, clock.instant())))
                .map(rows -> rows.stream().collect(Collectors.groupingBy(pinned -> pinned.message()
                        .chatKey())))
                .map(rows -> keys.stream()
                        .collect(Collectors.toMap(key -> key, key -> page(rows.getOrDefault(key, List.of()), page))));
    }

    private record Pinned(int place, Message message) {}

    private static Page<Message> page(List<Pinned> rows, PageRequest page) {
        Comparator<Pinned> lastFirst = Comparator.comparingInt(Pinned::place).reversed();
        return page.page(
                        rows.stream()
                                .sorted(page.backward() ? lastFirst.reversed() : lastFirst)
                                .toList(),
                        one -> List.of(
                                String.valueOf(one.place()),
                                String.valueOf(one.message().sequence())))
                .map(Pinned::message);
    }

    private <T> Uni<Map<SequencedKey, List<T>>> grouped(String sql, Tuple parameters, Function<Row, T> mapper) {
        return reads.list(sql, parameters, row -> Map.entry(key(row), mapper.apply(row)))
                .map(rows -> rows.stream()
                        .collect(Collectors.groupingBy(
                                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
    }

    private <T> Uni<Map<SequencedKey, T>> single(String sql, Tuple parameters, Function<Row, T> mapper) {
        return reads.list(sql, parameters, row -> Map.entry(key(row), mapper.apply(row)))
                .map(rows -> {
                    var found = new HashMap<SequencedKey, T>();
                    rows.forEach(row -> found.put(row.getKey(), row.getValue()));
                    return found;
                });
    }

    private static SequencedKey key(Row row) {
        return new SequencedKey(row.getUUID("chat_id"), row.getInteger("sequence"));
    }

    /** What is gone has nothing beside itself, even before it is cleared. */
    private static Tuple keys(Collection<Message> messages) {
        var there =
                messages.stream().filter(message -> message.deletedAt() == null).toList();
        return Tuple.tuple()
                .addArrayOfUUID(there.stream().map(Message::chatKey).toArray(UUID[]::new))
                .addArrayOfInteger(there.stream().map(Message::sequence).toArray(Integer[]::new));
    }
}
