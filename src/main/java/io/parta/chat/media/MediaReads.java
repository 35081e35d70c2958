package io.parta.chat.media;

import io.parta.chat.ChatSight;
import io.parta.chat.message.Message;
import io.parta.chat.message.MessageColumns;
import io.parta.platform.graphql.connection.KeysetSql;
import io.parta.platform.graphql.connection.Page;
import io.parta.platform.graphql.connection.PageRequest;
import io.parta.platform.persistence.Reads;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Messages of one kind, of what may be seen of chats ({@link ChatSight}), span by span. */
@ApplicationScoped
class MediaReads {

    static final String LIST = "chatMedia";

    /** A statement for each kind: the condition stands in it as the index has it. */
    static final Map<ChatMediaKind, KeysetSql> OF_CHATS = new EnumMap<>(Arrays.stream(ChatMediaKind.values())
            .collect(Collectors.toMap(Function.identity(), MediaReads::statement)));

    private static final Comparator<Message> LAST_FIRST =
            Comparator.comparingInt(Message::sequence).reversed();

    private final Reads reads;
    private final Clock clock;

    MediaReads(Reads reads, Clock clock) {
        this.reads = reads;
        this.clock = clock;
    }

    private static KeysetSql statement(ChatMediaKind kind) {
        return KeysetSql.descending(
                "SELECT c.* FROM unnest($4::uuid[]) AS wanted (chat_id) " + ChatSight.JOIN
                        + " CROSS JOIN LATERAL unnest(sight.visible) AS span CROSS JOIN LATERAL (SELECT "
                        + MessageColumns.WHOLE.sql()
                        + " FROM chat_message c WHERE c.chat_id = wanted.chat_id AND c.sequence >= lower(span)"
                        + " AND c.sequence < coalesce(upper(span), 2147483647) AND c.deleted_at IS NULL AND "
                        + kind.condition() + """
                         AND (c.expires_at IS NULL OR c.expires_at > clock_timestamp())
                         AND NOT EXISTS (SELECT FROM chat_message_hidden h
                          WHERE h.chat_id = c.chat_id AND h.person_id = $1 AND h.sequence = c.sequence)
                         /*key*/ /*page*/) c
                        """,
                4,
                new KeysetSql.Column("c.sequence", KeysetSql.Type.INTEGER));
    }

    /** A page of each chat's messages of the kind, the latest first, in one statement. */
    Uni<Map<UUID, Page<Message>>> listOf(
            Collection<UUID> chats, ChatMediaKind kind, PageRequest page, ChatSight sight) {
        var keys = chats.stream().distinct().toList();
        var sql = Objects.requireNonNull(OF_CHATS.get(kind));
        var parameters = sight.parameters().addArrayOfUUID(keys.toArray(UUID[]::new));
        return reads.list(
                        sql.text(page),
                        sql.parameters(page, parameters),
                        row -> MessageColumns.WHOLE.message(row, clock.instant()))
                .map(rows -> rows.stream().collect(Collectors.groupingBy(Message::chatKey)))
                .map(rows -> keys.stream()
                        .collect(Collectors.toMap(
                                Function.identity(), key -> page(rows.getOrDefault(key, List.of()), page))));
    }

    private static Page<Message> page(List<Message> rows, PageRequest page) {
        var ordered = rows.stream()
                .sorted(page.backward() ? LAST_FIRST.reversed() : LAST_FIRST)
                .limit(page.limit())
                .toList();
        return page.page(ordered, one -> List.of(String.valueOf(one.sequence())));
    }
}
