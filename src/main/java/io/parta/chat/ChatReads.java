package io.parta.chat;

import io.parta.platform.identity.Viewer;
import io.parta.platform.live.LiveCursor;
import io.parta.platform.persistence.Reads;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Projections of chats: of those that the viewer is in, with what they are to the viewer. */
@ApplicationScoped
class ChatReads implements Chats {

    /** Of {@code wanted (chat_id)}; $1 is the viewer's person, $2 the chat of a shared frame. */
    static final String COLUMNS = """
            SELECT c.id, c.kind, c.state, c.organization_id, c.direct_low, c.direct_high, c.title, c.description,
                   c.who_may_write, c.who_may_add, c.who_may_pin, c.history, c.slow_mode_seconds, c.reactions,
                   c.forwarding, c.successor_id, c.member_count, c.created_at, c.updated_at, c.version,
                   k.sequence AS last_sequence, greatest(k.active_at, m.joined_at) AS active_at,
                   m.role, m.joined_at, m.read_sequence, m.marked_unread, m.muted_until, m.mentions, m.archived,
            """ + LiveCursor.SEQUENCE_OF.formatted("c.id") + " AS events_sequence ";

    /** Mentions are counted to a hundred: nobody reads more. */
    static final String JOINS = """
             JOIN chat c ON c.id = wanted.chat_id AND c.state <> 'DELETED'
            JOIN chat_counter k ON k.chat_id = wanted.chat_id
            LEFT JOIN LATERAL (
              SELECT own.*, (SELECT count(*) FROM (
                SELECT FROM chat_mention x
                WHERE x.chat_id = own.chat_id AND x.person_id = $1 AND x.sequence > own.read_sequence LIMIT 100) few
              ) AS mentions, %s AS archived
              FROM chat_member own WHERE own.chat_id = wanted.chat_id AND own.person_id = $1 AND own.left_at IS NULL
            ) m ON true
            """.formatted(ChatShelves.ARCHIVED.formatted("own"));

    private static final String BY_KEYS = COLUMNS
            + " FROM (SELECT DISTINCT id AS chat_id FROM unnest($3::uuid[]) AS given (id)) wanted " + JOINS
            + " WHERE m.person_id IS NOT NULL OR c.id = $2";

    private final Reads reads;
    private final Clock clock;

    ChatReads(Reads reads, Clock clock) {
        this.reads = reads;
        this.clock = clock;
    }

    @Override
    public Uni<Map<UUID, Chat>> listByKeys(Collection<UUID> keys, Viewer viewer) {
        var sight = ChatSight.of(viewer);
        var parameters =
                Tuple.tuple().addUUID(sight.person()).addUUID(sight.chat()).addArrayOfUUID(keys.toArray(UUID[]::new));
        return reads.list(BY_KEYS, parameters, this::chat)
                .map(found -> found.stream().collect(Collectors.toMap(Chat::key, Function.identity())));
    }

    /** A row of {@link #COLUMNS}. */
    Chat chat(Row row) {
        UUID key = row.getUUID("id");
        UUID low = row.getUUID("direct_low");
        return new Chat(
                key,
                row.getUUID("organization_id"),
                low == null ? null : new Chat.Pair(low, row.getUUID("direct_high")),
                row.getUUID("successor_id"),
                row.getString("role") == null ? null : own(row),
                ChatKind.valueOf(row.getString("kind")),
                ChatState.valueOf(row.getString("state")),
                row.getString("title"),
                row.getString("description"),
                settings(row),
                row.getInteger("member_count"),
                row.getInteger("last_sequence"),
                row.getOffsetDateTime("active_at").toInstant(),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getOffsetDateTime("updated_at").toInstant(),
                new LiveCursor(key, row.getLong("events_sequence")).encode(),
                row.getInteger("version"));
    }

    private ChatViewerState own(Row row) {
        int read = row.getInteger("read_sequence");
        Instant mutedUntil = instant(row.getOffsetDateTime("muted_until"));
        if (mutedUntil != null && !mutedUntil.isAfter(clock.instant())) {
            mutedUntil = null;
        }
        return new ChatViewerState(
                ChatRole.valueOf(row.getString("role")),
                row.getOffsetDateTime("joined_at").toInstant(),
                read,
                Math.max(0, row.getInteger("last_sequence") - read),
                row.getInteger("mentions"),
                row.getBoolean("marked_unread"),
                mutedUntil != null,
                mutedUntil != null && mutedUntil.isBefore(FOR_GOOD) ? mutedUntil : null,
                row.getBoolean("archived"));
    }

    private static ChatSettings settings(Row row) {
        String[] reactions = row.getArrayOfStrings("reactions");
        return new ChatSettings(
                ChatCircle.valueOf(row.getString("who_may_write")),
                ChatCircle.valueOf(row.getString("who_may_add")),
                ChatCircle.valueOf(row.getString("who_may_pin")),
                ChatHistory.valueOf(row.getString("history")),
                row.getInteger("slow_mode_seconds"),
                reactions == null ? ChatSettings.USUAL_REACTIONS : List.of(reactions),
                row.getBoolean("forwarding"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
