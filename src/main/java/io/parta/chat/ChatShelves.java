package io.parta.chat;

import io.parta.platform.graphql.connection.KeysetSql;
import io.parta.platform.graphql.connection.Page;
import io.parta.platform.graphql.connection.PageRequest;
import io.parta.platform.graphql.execution.Selection;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.persistence.Reads;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A person's chats, shelf by shelf: what of them is in a folder (FO-1) and out of the archive (FO-2). A shelf is the key of one
 * of the person's folders, {@link #STUDY}, or {@link #ALL}; one that the person does not have is empty.
 */
@ApplicationScoped
public class ChatShelves {

    /** Prefix of a folder's id. */
    public static final String PREFIX = "folder";

    /** The folder that exists by itself, with all study chats. */
    public static final UUID STUDY = new UUID(0, 0);

    /** All chats, in whatever folder. */
    static final UUID ALL = new UUID(0, 1);

    private static final UUID NONE = new UUID(-1, -1);

    /** Name of the list in cursors, and the length of their keys. */
    public static final String LIST = "chats";

    public static final int KEY = 3;

    /** Archived until a mention, which nobody has to write down (docs/decisions/0158). */
    static final String ARCHIVED = """
            (m.archived_sequence IS NOT NULL AND NOT EXISTS (
              SELECT FROM chat_mention x
              WHERE x.chat_id = m.chat_id AND x.person_id = m.person_id AND x.sequence > m.archived_sequence))
            """;

    private static final String UNREAD = "(m.marked_unread OR k.sequence > m.read_sequence)";

    /** One's chats {@code m}, {@code k}, {@code c}. A direct chat without a message is shown to whoever opened it. */
    private static final String OWN = """
             FROM chat_member m JOIN chat_counter k ON k.chat_id = m.chat_id JOIN chat c ON c.id = m.chat_id
            WHERE m.person_id = $1 AND m.left_at IS NULL AND c.state <> 'DELETED'
              AND (c.kind <> 'DIRECT' OR k.sequence > 0 OR c.created_by = $1)
            """;

    private static final String ON_SHELF = """
            (shelf.id = '%s' OR (shelf.id = '%s' AND c.kind IN ('GROUP', 'MANAGED'))
             OR EXISTS (
               SELECT FROM chat_folder f WHERE f.person_id = $1 AND f.id = shelf.id AND CASE f.rule
                 WHEN 'ALL_CLASSES' THEN c.kind = 'MANAGED' WHEN 'DIRECT' THEN c.kind = 'DIRECT' WHEN 'UNREAD' THEN %s END)
             OR EXISTS (
               SELECT FROM chat_folder_chat h WHERE h.person_id = $1 AND h.folder_id = shelf.id AND h.chat_id = m.chat_id))
            """.formatted(ALL, STUDY, UNREAD);

    private static final KeysetSql.Column[] ORDER = {
        new KeysetSql.Column("(c.state <> 'CLOSED')::integer", KeysetSql.Type.INTEGER),
        new KeysetSql.Column("greatest(k.active_at, m.joined_at)", KeysetSql.Type.TIMESTAMP),
        new KeysetSql.Column("m.chat_id", KeysetSql.Type.UUID)
    };

    private static final String COUNT_UNREAD = "SELECT shelf.id, (SELECT count(*)" + OWN + " AND " + UNREAD + " AND "
            + ON_SHELF + " AND NOT " + ARCHIVED + ")::integer AS number FROM unnest($2::uuid[]) AS shelf (id)";

    /** The joins need not keep the order. Keys are compared as PostgreSQL does. */
    private static final Comparator<Chat> LATEST_FIRST = Comparator.comparing(ChatShelves::open)
            .thenComparing(Chat::lastActiveAt)
            .thenComparing(one -> one.key().toString())
            .reversed();

    private final ChatReads chats;
    private final ShelfLastMessage lastMessage;
    private final Reads reads;
    /** At most eight, by what is asked for. */
    private final Map<Wanted, KeysetSql> statements = new ConcurrentHashMap<>();

    ChatShelves(ChatReads chats, ShelfLastMessage lastMessage, Reads reads) {
        this.chats = chats;
        this.lastMessage = lastMessage;
        this.reads = reads;
    }

    /** What a reader wants of the chats of a shelf, and whether their last messages are read beside them. */
    private record Wanted(ChatColumns columns, boolean lastMessages) {}

    /** The shelf of a folder's id, all chats when there is none; of another person's folder one that nobody has. */
    static UUID shelf(@Nullable String folderId, UUID person) {
        return folderId == null
                ? ALL
                : TypeId.decodePartitioned(PREFIX, folderId)
                        .filter(key -> key.partition().equals(person))
                        .map(TypeId.PartitionedKey::key)
                        .orElse(NONE);
    }

    private record Shelved(UUID shelf, Chat chat) {}

    /**
     * A page of each shelf, the chat that something happened in last first; one statement whatever their number, which reads
     * what is wanted of the chats and no more (docs/decisions/0191).
     *
     * @param field the connection that is asked for
     */
    public Uni<Map<UUID, Page<Chat>>> listOf(
            UUID person, Collection<UUID> shelves, boolean archived, PageRequest page, Selection field) {
        var items = field.items();
        var last = items.stream()
                .flatMap(item -> item.at(ShelfLastMessage.FIELD).stream())
                .toList();
        var wanted = new Wanted(ChatColumns.of(items), !last.isEmpty() && lastMessage.isEnoughFor(last));
        var sql = statements.computeIfAbsent(wanted, this::statement);
        var parameters = parameters(person, shelves).addBoolean(archived);
        return reads.list(sql.text(page), sql.parameters(page, parameters), row -> {
                    var chat = chats.chat(row, wanted.columns());
                    if (wanted.lastMessages()) {
                        var message = lastMessage.read(row);
                        last.forEach(one -> one.attach(chat, message));
                    }
                    return new Shelved(row.getUUID("shelf"), chat);
                })
                .map(rows -> {
                    var pages = new HashMap<UUID, Page<Chat>>();
                    shelves.forEach(shelf -> pages.put(shelf, page(shelf, rows, page)));
                    return pages;
                });
    }

    /** How many chats of each shelf have something unread; one statement whatever their number. */
    public Uni<Map<UUID, Integer>> countUnread(UUID person, Collection<UUID> shelves) {
        return reads.list(
                        COUNT_UNREAD,
                        parameters(person, shelves),
                        row -> Map.entry(row.getUUID("id"), row.getInteger("number")))
                .map(rows -> rows.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static Tuple parameters(UUID person, Collection<UUID> shelves) {
        return Tuple.tuple()
                .addUUID(person)
                .addArrayOfUUID(shelves.stream().distinct().toArray(UUID[]::new));
    }

    /** $1 is the person, $2 the shelves, $3 whether those in the archive or the others. */
    private KeysetSql statement(Wanted wanted) {
        String shelved = "SELECT " + wanted.columns().sql() + ", $3::boolean AS archived, shelf.id AS shelf"
                + (wanted.lastMessages() ? ", " + ChatSight.lastSpan("m.visible") + " AS since" : "")
                + OWN + " AND " + ON_SHELF + " AND $3::boolean = " + ARCHIVED + " /*key*/ /*page*/";
        return KeysetSql.descending(
                "SELECT shelved.*" + (wanted.lastMessages() ? ", last.*" : "")
                        + " FROM unnest($2::uuid[]) AS shelf (id) CROSS JOIN LATERAL (" + shelved + ") shelved"
                        + (wanted.lastMessages() ? lastMessage.join("shelved.id", "shelved.since") : ""),
                3,
                ORDER);
    }

    private static Page<Chat> page(UUID shelf, List<Shelved> rows, PageRequest page) {
        var own = rows.stream()
                .filter(row -> row.shelf().equals(shelf))
                .map(Shelved::chat)
                .sorted(page.backward() ? LATEST_FIRST.reversed() : LATEST_FIRST)
                .toList();
        return page.page(
                own,
                one -> List.of(
                        open(one).toString(),
                        one.lastActiveAt().toString(),
                        one.key().toString()));
    }

    /** What is closed comes last: nothing will happen there. */
    private static Integer open(Chat chat) {
        return chat.state() == ChatState.CLOSED ? 0 : 1;
    }
}
