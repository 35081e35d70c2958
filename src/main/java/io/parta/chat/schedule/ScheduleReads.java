package io.parta.chat.schedule;

import io.parta.chat.message.MessageKind;
import io.parta.chat.message.MessageMark;
import io.parta.platform.graphql.connection.KeysetSql;
import io.parta.platform.graphql.connection.Page;
import io.parta.platform.graphql.connection.PageRequest;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.node.TypeId.PartitionedKey;
import io.parta.platform.persistence.Reads;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Projections of scheduled messages, for their author while they are a member. */
@ApplicationScoped
class ScheduleReads {

    static final String LIST = "scheduledMessages";

    private static final String COLUMNS =
            "s.chat_id, s.id, s.kind, s.text, s.entities, s.silent, s.must_read, s.expires_in, s.send_at, s.crosspost_at, "
                    + "s.failure, s.created_at";

    private static final KeysetSql OF_CHATS = KeysetSql.of(
            "SELECT s.* FROM unnest($2::uuid[]) AS wanted (chat_id)"
                    + " JOIN chat_member m ON m.chat_id = wanted.chat_id AND m.person_id = $1 AND m.left_at IS NULL"
                    + " CROSS JOIN LATERAL (SELECT " + COLUMNS + " FROM chat_scheduled_message s"
                    + " WHERE s.chat_id = wanted.chat_id AND s.author_id = $1 /*key*/ /*page*/) s",
            2,
            new KeysetSql.Column("s.send_at", KeysetSql.Type.TIMESTAMP),
            new KeysetSql.Column("s.id", KeysetSql.Type.UUID));

    private static final String BY_KEYS = "SELECT " + COLUMNS
            + " FROM unnest($2::uuid[], $3::uuid[]) AS wanted (chat_id, id)"
            + " JOIN chat_member m ON m.chat_id = wanted.chat_id AND m.person_id = $1 AND m.left_at IS NULL"
            + " JOIN chat_scheduled_message s"
            + " ON s.chat_id = wanted.chat_id AND s.author_id = $1 AND s.id = wanted.id";

    private static final Comparator<ScheduledMessage> IN_ORDER = Comparator.comparing(ScheduledMessage::sendAt)
            .thenComparing(one -> one.key().toString());

    private final Reads reads;

    ScheduleReads(Reads reads) {
        this.reads = reads;
    }

    /** A page of what the person has scheduled in each chat, in one statement. */
    Uni<Map<UUID, Page<ScheduledMessage>>> listOf(Collection<UUID> chats, PageRequest page, UUID person) {
        var keys = chats.stream().distinct().toList();
        var parameters = Tuple.tuple().addUUID(person).addArrayOfUUID(keys.toArray(UUID[]::new));
        return reads.list(OF_CHATS.text(page), OF_CHATS.parameters(page, parameters), ScheduleReads::scheduled)
                .map(rows -> rows.stream().collect(Collectors.groupingBy(ScheduledMessage::chatKey)))
                .map(rows -> keys.stream()
                        .collect(Collectors.toMap(
                                Function.identity(), key -> page(rows.getOrDefault(key, List.of()), page))));
    }

    /** Those of the keys that the person has scheduled, in one statement. */
    Uni<List<ScheduledMessage>> listByKeys(Collection<PartitionedKey> wanted, UUID person) {
        var keys = wanted.stream().distinct().toList();
        var parameters = Tuple.tuple()
                .addUUID(person)
                .addArrayOfUUID(keys.stream().map(PartitionedKey::partition).toArray(UUID[]::new))
                .addArrayOfUUID(keys.stream().map(PartitionedKey::key).toArray(UUID[]::new));
        return reads.list(BY_KEYS, parameters, ScheduleReads::scheduled);
    }

    private static Page<ScheduledMessage> page(List<ScheduledMessage> rows, PageRequest page) {
        var ordered = rows.stream()
                .sorted(page.backward() ? IN_ORDER.reversed() : IN_ORDER)
                .toList();
        return page.page(
                ordered, one -> List.of(one.sendAt().toString(), one.key().toString()));
    }

    private static ScheduledMessage scheduled(Row row) {
        String failure = row.getString("failure");
        var crosspostAt = row.getOffsetDateTime("crosspost_at");
        return new ScheduledMessage(
                row.getUUID("chat_id"),
                row.getUUID("id"),
                MessageKind.valueOf(row.getString("kind")),
                row.getString("text"),
                MessageMark.list((JsonArray) row.getJson("entities")),
                row.getBoolean("silent"),
                row.getBoolean("must_read"),
                row.getInteger("expires_in"),
                row.getOffsetDateTime("send_at").toInstant(),
                crosspostAt == null ? null : crosspostAt.toInstant(),
                failure == null ? ScheduledMessageState.PENDING : ScheduledMessageState.FAILED,
                failure == null ? null : ErrorCode.valueOf(failure),
                row.getOffsetDateTime("created_at").toInstant());
    }
}
