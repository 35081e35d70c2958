package io.parta.chat;

import io.parta.platform.identity.Viewer;
import io.parta.platform.live.LiveCursor;
import io.parta.platform.persistence.Reads;
import io.parta.platform.turn.SharedTurn;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Projections of chats: of those that the viewer is in, with what they are to the viewer. */
@Singleton
class ChatReads implements Chats {

    /**
     * Of a chat {@code c}, its counter {@code k} and the viewer's membership {@code m}, all null when there is none. Mentions
     * are counted to a hundred: nobody reads more.
     */
    static final String COLUMNS =
            """
            SELECT c.id, c.kind, c.state, c.organization_id, c.direct_low, c.direct_high, c.title, c.description,
                   c.who_may_write, c.who_may_add, c.who_may_pin, c.history, c.slow_mode_seconds, c.reactions,
                   c.forwarding, c.successor_id, c.member_count, c.created_at, c.updated_at, c.version,
                   k.sequence AS last_sequence, greatest(k.active_at, m.joined_at) AS active_at,
                   m.role, m.joined_at, m.read_sequence, m.marked_unread, m.muted_until,
                   (SELECT count(*) FROM (
                     SELECT FROM chat_mention x
                     WHERE x.chat_id = m.chat_id AND x.person_id = m.person_id AND x.sequence > m.read_sequence
                     LIMIT 100) few) AS mentions,
            """ + ChatShelves.ARCHIVED + " AS archived, " + LiveCursor.SEQUENCE_OF.formatted("c.id")
                    + " AS events_sequence ";

    /** Each chat with its own viewer, a person or those who share a frame of it: one statement for those of a turn. */
    private static final String BY_KEYS = COLUMNS + """
            , wanted.place FROM unnest($1::uuid[], $2::uuid[], $3::uuid[]) WITH ORDINALITY
              AS wanted (person_id, frame, chat_id, place)
            JOIN chat c ON c.id = wanted.chat_id AND c.state <> 'DELETED'
            JOIN chat_counter k ON k.chat_id = wanted.chat_id
            LEFT JOIN chat_member m
              ON m.chat_id = wanted.chat_id AND m.person_id = wanted.person_id AND m.left_at IS NULL
            WHERE m.person_id IS NOT NULL OR c.id = wanted.frame
            """;

    private final Reads reads;
    private final Clock clock;
    private final SharedTurn<Question, Optional<Chat>> found;

    ChatReads(Vertx vertx, Reads reads, Clock clock) {
        this.reads = reads;
        this.clock = clock;
        this.found = new SharedTurn<>(vertx, this::found);
    }

    private record Question(UUID key, ChatSight sight) {}

    @Override
    public Uni<Map<UUID, Chat>> listByKeys(Collection<UUID> keys, Viewer viewer) {
        var sight = ChatSight.of(viewer);
        var questions =
                keys.stream().distinct().map(key -> new Question(key, sight)).toList();
        return found.askAll(questions).map(answers -> answers.stream()
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(Chat::key, Function.identity())));
    }

    private Uni<List<Optional<Chat>>> found(List<Question> questions) {
        var parameters = Tuple.tuple()
                .addArrayOfUUID(questions.stream()
                        .map(question -> question.sight().person())
                        .toArray(UUID[]::new))
                .addArrayOfUUID(questions.stream()
                        .map(question -> question.sight().chat())
                        .toArray(UUID[]::new))
                .addArrayOfUUID(questions.stream().map(Question::key).toArray(UUID[]::new));
        return reads.listByPlace(BY_KEYS, parameters, questions.size(), (row, place) -> chat(row));
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
