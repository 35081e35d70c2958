package io.parta.chat;

import io.parta.platform.identity.Viewer;
import io.parta.platform.live.LiveCursor;
import io.parta.platform.persistence.Reads;
import io.parta.platform.persistence.Times;
import io.parta.platform.turn.SharedTurn;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Projections of chats: of those that the viewer is in, with what they are to the viewer. */
@Singleton
class ChatReads implements Chats {

    /** Each chat with its own viewer, a person or those who share a frame of it: one statement for those of a turn. */
    private static final String BY_KEYS =
            "SELECT " + ChatColumns.WHOLE.sql() + ", " + ChatShelves.ARCHIVED + " AS archived" + """
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
        return reads.listByPlace(BY_KEYS, parameters, questions.size(), (row, place) -> chat(row, ChatColumns.WHOLE));
    }

    /** A row of the columns, with {@code archived}. */
    Chat chat(Row row, ChatColumns columns) {
        UUID key = row.getUUID("id");
        UUID low = row.getUUID("direct_low");
        return new Chat(
                key,
                row.getUUID("organization_id"),
                low == null ? null : new Chat.Pair(low, row.getUUID("direct_high")),
                row.getString("role") == null ? null : own(row, columns),
                ChatKind.valueOf(row.getString("kind")),
                ChatState.valueOf(row.getString("state")),
                row.getString("title"),
                row.getInteger("member_count"),
                row.getInteger("last_sequence"),
                row.getOffsetDateTime("active_at").toInstant(),
                columns.details() ? details(key, row) : null);
    }

    private static Chat.Details details(UUID key, Row row) {
        return new Chat.Details(
                row.getUUID("successor_id"),
                row.getString("description"),
                settings(row),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getOffsetDateTime("updated_at").toInstant(),
                new LiveCursor(key, row.getLong("events_sequence")).encode(),
                row.getInteger("version"));
    }

    private ChatViewerState own(Row row, ChatColumns columns) {
        int read = row.getInteger("read_sequence");
        Instant mutedUntil = Times.instant(row, "muted_until");
        if (mutedUntil != null && !mutedUntil.isAfter(clock.instant())) {
            mutedUntil = null;
        }
        return new ChatViewerState(
                ChatRole.valueOf(row.getString("role")),
                row.getOffsetDateTime("joined_at").toInstant(),
                read,
                Math.max(0, row.getInteger("last_sequence") - read),
                row.getBoolean("marked_unread"),
                mutedUntil != null,
                mutedUntil != null && mutedUntil.isBefore(FOR_GOOD) ? mutedUntil : null,
                row.getBoolean("archived"),
                columns.mentions() ? row.getInteger("mentions") : null);
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
}
