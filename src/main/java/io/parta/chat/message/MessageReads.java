package io.parta.chat.message;

import io.parta.chat.Chat;
import io.parta.chat.ChatSight;
import io.parta.platform.graphql.connection.KeysetSql;
import io.parta.platform.graphql.connection.Page;
import io.parta.platform.graphql.connection.PageRequest;
import io.parta.platform.graphql.node.TypeId.SequencedKey;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.Reads;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Projections of messages: of chats that may be seen, and there of what may be seen ({@link ChatSight}). A history with
 * absences is read span by span, so that its cost is that of the page.
 */
@Singleton
class MessageReads implements Messages {

    static final String LIST = "messages";

    private static final String NOT_HIDDEN = """
             AND NOT EXISTS (SELECT FROM chat_message_hidden h
              WHERE h.chat_id = c.chat_id AND h.person_id = $1 AND h.sequence = c.sequence)
            """;

    private static final KeysetSql OF_CHATS = KeysetSql.of(
            "SELECT c.* FROM unnest($4::uuid[]) AS wanted (chat_id) " + ChatSight.JOIN
                    + " CROSS JOIN LATERAL unnest(sight.visible) AS span CROSS JOIN LATERAL (SELECT " + Message.COLUMNS
                    + " FROM chat_message c WHERE c.chat_id = wanted.chat_id AND c.sequence >= lower(span)"
                    + " AND c.sequence < coalesce(upper(span), 2147483647) " + NOT_HIDDEN + " /*key*/ /*page*/) c",
            4,
            new KeysetSql.Column("c.sequence", KeysetSql.Type.INTEGER));

    private static final String BY_KEYS = "SELECT " + Message.COLUMNS
            + " FROM (SELECT DISTINCT * FROM unnest($4::uuid[], $5::integer[]) AS given (chat_id, sequence)) wanted "
            + ChatSight.JOIN
            + " JOIN chat_message c ON c.chat_id = wanted.chat_id AND c.sequence = wanted.sequence"
            + " WHERE sight.visible @> c.sequence " + NOT_HIDDEN;

    /** The last span of what may be seen is the one that goes on. */
    private static final String LAST_OF_CHATS = "SELECT c.* FROM unnest($4::uuid[]) AS wanted (chat_id) "
            + ChatSight.JOIN
            + " CROSS JOIN LATERAL (SELECT max(lower(span)) AS since FROM unnest(sight.visible) AS span) s"
            + " CROSS JOIN LATERAL (SELECT " + Message.COLUMNS
            + " FROM chat_message c WHERE c.chat_id = wanted.chat_id AND c.sequence >= s.since AND c.deleted_at IS NULL "
            + "AND (c.expires_at IS NULL OR c.expires_at > clock_timestamp()) "
            + NOT_HIDDEN + " ORDER BY c.sequence DESC LIMIT 1) c";

    private static final String BY_CLIENT_KEY = "SELECT " + Message.COLUMNS + """
             FROM chat_message c
            JOIN chat_member m ON m.chat_id = c.chat_id AND m.person_id = c.author_id AND m.left_at IS NULL
            WHERE c.chat_id = $1 AND c.author_id = $2 AND c.client_key = $3
            """;

    private static final Comparator<Message> IN_ORDER = Comparator.comparingInt(Message::sequence);

    private final Reads reads;
    private final Clock clock;

    MessageReads(Reads reads, Clock clock) {
        this.reads = reads;
        this.clock = clock;
    }

    /** A page of each chat's messages, in one statement. */
    Uni<Map<UUID, Page<Message>>> listOf(Collection<Chat> chats, PageRequest page, ChatSight sight) {
        var keys = chats.stream().map(Chat::key).distinct().toList();
        var parameters = sight.parameters().addArrayOfUUID(keys.toArray(UUID[]::new));
        return reads.list(OF_CHATS.text(page), OF_CHATS.parameters(page, parameters), this::message)
                .map(rows -> rows.stream().collect(Collectors.groupingBy(Message::chatKey)))
                .map(rows -> keys.stream()
                        .collect(Collectors.toMap(
                                Function.identity(), key -> page(rows.getOrDefault(key, List.of()), page))));
    }

    private static Page<Message> page(List<Message> rows, PageRequest page) {
        var ordered = rows.stream()
                .sorted(page.backward() ? IN_ORDER.reversed() : IN_ORDER)
                .limit(page.limit())
                .toList();
        return page.page(ordered, one -> List.of(String.valueOf(one.sequence())));
    }

    @Override
    public Uni<Map<SequencedKey, Message>> listByKeys(Collection<SequencedKey> keys, Viewer viewer) {
        return listByKeys(keys, ChatSight.of(viewer));
    }

    /** The messages of the keys that may be seen, in one statement. */
    Uni<Map<SequencedKey, Message>> listByKeys(Collection<SequencedKey> keys, ChatSight sight) {
        var wanted =
                keys.stream().filter(key -> key.sequence() <= Integer.MAX_VALUE).toList();
        var parameters = sight.parameters()
                .addArrayOfUUID(wanted.stream().map(SequencedKey::partition).toArray(UUID[]::new))
                .addArrayOfInteger(
                        wanted.stream().map(key -> (int) key.sequence()).toArray(Integer[]::new));
        return reads.list(BY_KEYS, parameters, this::message)
                .map(found -> found.stream().collect(Collectors.toMap(Message::key, Function.identity())));
    }

    /** The last message of each chat that is there and may be seen, in one statement; absent where there is none. */
    Uni<Map<UUID, Message>> listLast(Collection<Chat> chats, ChatSight sight) {
        var parameters = sight.parameters()
                .addArrayOfUUID(chats.stream().map(Chat::key).distinct().toArray(UUID[]::new));
        return reads.list(LAST_OF_CHATS, parameters, this::message).map(found -> {
            var last = new HashMap<UUID, Message>();
            found.forEach(one -> last.put(one.chatKey(), one));
            return last;
        });
    }

    /** The first message of a draft's key, for its author while they are a member. */
    Uni<Optional<Message>> findByClientKey(Draft draft) {
        return reads.find(
                BY_CLIENT_KEY, Tuple.of(draft.chatKey(), draft.authorKey(), draft.clientKey()), this::message);
    }

    private Message message(Row row) {
        return Message.of(row, clock.instant());
    }
}
