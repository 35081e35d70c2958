package io.parta.chat.message;

import io.parta.chat.Chat;
import io.parta.chat.ChatSight;
import io.parta.platform.graphql.connection.KeysetSql;
import io.parta.platform.graphql.connection.Page;
import io.parta.platform.graphql.connection.PageRequest;
import io.parta.platform.graphql.node.TypeId.SequencedKey;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.Reads;
import io.parta.platform.turn.SharedTurn;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
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

    private static final Map<MessageColumns, KeysetSql> OF_CHATS = texts(columns -> KeysetSql.of(
            "SELECT c.*, wanted.place " + ChatSight.EACH
                    + " CROSS JOIN LATERAL unnest(sight.visible) AS span CROSS JOIN LATERAL (SELECT " + columns.sql()
                    + " FROM chat_message c WHERE c.chat_id = wanted.chat_id AND c.sequence >= lower(span)"
                    + " AND c.sequence < coalesce(upper(span), 2147483647)" + """
                     AND (NOT sight.hides OR NOT EXISTS (SELECT FROM chat_message_hidden h
                      WHERE h.chat_id = wanted.chat_id AND h.person_id = wanted.person_id AND h.sequence = c.sequence))
                     /*key*/ /*page*/) c
                    """,
            4,
            new KeysetSql.Column("c.sequence", KeysetSql.Type.INTEGER)));

    private static final String BY_KEYS = "SELECT " + MessageColumns.WHOLE.sql()
            + " FROM (SELECT DISTINCT * FROM unnest($4::uuid[], $5::integer[]) AS given (chat_id, sequence)) wanted "
            + ChatSight.JOIN
            + " JOIN chat_message c ON c.chat_id = wanted.chat_id AND c.sequence = wanted.sequence"
            + " WHERE sight.visible @> c.sequence " + NOT_HIDDEN;

    /** The last span of what may be seen is the one that goes on. */
    private static final Map<MessageColumns, String> LAST_OF_CHATS =
            texts(columns -> "SELECT c.* FROM unnest($4::uuid[]) AS wanted (chat_id) " + ChatSight.JOIN
                    + " CROSS JOIN LATERAL (SELECT " + ChatSight.lastSpan("sight.visible") + " AS since) s"
                    + " CROSS JOIN LATERAL (" + last(columns, "wanted.chat_id", "s.since") + ") c");

    private static final String BY_CLIENT_KEY = "SELECT " + MessageColumns.WHOLE.sql() + """
             FROM chat_message c
            JOIN chat_member m ON m.chat_id = c.chat_id AND m.person_id = c.author_id AND m.left_at IS NULL
            WHERE c.chat_id = $1 AND c.author_id = $2 AND c.client_key = $3
            """;

    private static final Comparator<Message> IN_ORDER = Comparator.comparingInt(Message::sequence);

    /** Pages that share a statement at most: PostgreSQL reads others on another connection meanwhile. */
    private static final int SIDE_BY_SIDE = 4;

    private final Vertx vertx;
    private final Reads reads;
    private final Clock clock;
    private final Map<End, SharedTurn<Question, Page<Message>>> ends = new ConcurrentHashMap<>();

    MessageReads(Vertx vertx, Reads reads, Clock clock) {
        this.vertx = vertx;
        this.reads = reads;
        this.clock = clock;
    }

    private record Question(UUID chat, ChatSight sight) {}

    /** An end of chats, by direction and size. */
    private record End(PageRequest page, MessageColumns columns) {}

    /** A page of each chat's messages, in one statement, which those who come together for the ends of chats share. */
    Uni<Map<UUID, Page<Message>>> listOf(
            Collection<Chat> chats, PageRequest page, ChatSight sight, MessageColumns columns) {
        var questions = chats.stream()
                .map(Chat::key)
                .distinct()
                .map(key -> new Question(key, sight))
                .toList();
        return (page.key() == null ? ends(new End(page, columns)).askAll(questions) : pages(questions, page, columns))
                .map(pages -> {
                    var found = new HashMap<UUID, Page<Message>>();
                    for (int i = 0; i < questions.size(); i++) {
                        found.put(questions.get(i).chat(), pages.get(i));
                    }
                    return found;
                });
    }

    private SharedTurn<Question, Page<Message>> ends(End end) {
        return ends.computeIfAbsent(
                end,
                one -> new SharedTurn<>(vertx, SIDE_BY_SIDE, questions -> pages(questions, one.page(), one.columns())));
    }

    private Uni<List<Page<Message>>> pages(List<Question> questions, PageRequest page, MessageColumns columns) {
        var sights = questions.stream().map(Question::sight).toList();
        var keys = questions.stream().map(Question::chat).toList();
        var sql = Objects.requireNonNull(OF_CHATS.get(columns));
        var parameters = sql.parameters(page, ChatSight.parameters(sights, keys));
        return reads.listsByPlace(
                        sql.text(page),
                        parameters,
                        questions.size(),
                        (row, place) -> columns.message(row, clock.instant()))
                .map(rows -> rows.stream().map(found -> page(found, page)).toList());
    }

    /** Of the pages of the spans that are visible, the page of all. */
    private static Page<Message> page(List<Message> rows, PageRequest page) {
        rows.sort(page.backward() ? IN_ORDER.reversed() : IN_ORDER);
        return page.page(
                rows.subList(0, Math.min(rows.size(), page.limit())), one -> List.of(String.valueOf(one.sequence())));
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
    Uni<Map<UUID, Message>> listLast(Collection<Chat> chats, ChatSight sight, MessageColumns columns) {
        var parameters = sight.parameters()
                .addArrayOfUUID(chats.stream().map(Chat::key).distinct().toArray(UUID[]::new));
        var sql = Objects.requireNonNull(LAST_OF_CHATS.get(columns));
        return reads.list(sql, parameters, row -> columns.message(row, clock.instant()))
                .map(found -> {
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

    /**
     * The last message of a chat that is there and that the person {@code $1} has not hidden.
     *
     * @param chat expression of the chat's key
     * @param since expression of the number from which on they may see it
     */
    static String last(MessageColumns columns, String chat, String since) {
        return "SELECT " + columns.sql() + " FROM chat_message c WHERE c.chat_id = " + chat + " AND c.sequence >= "
                + since + " AND c.deleted_at IS NULL AND (c.expires_at IS NULL OR c.expires_at > clock_timestamp())"
                + NOT_HIDDEN + " ORDER BY c.sequence DESC LIMIT 1";
    }

    private Message message(Row row) {
        return MessageColumns.WHOLE.message(row, clock.instant());
    }

    private static <T> Map<MessageColumns, T> texts(Function<MessageColumns, T> text) {
        return Arrays.stream(MessageColumns.values())
                .collect(Collectors.toMap(
                        Function.identity(), text, (one, other) -> one, () -> new EnumMap<>(MessageColumns.class)));
    }
}
