package io.parta.chat.crosspost;

import io.parta.chat.message.Message;
import io.parta.platform.graphql.node.TypeId.SequencedKey;
import io.parta.platform.persistence.Reads;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** When posts are to be published elsewhere too, for those who may publish them. */
@ApplicationScoped
class CrosspostReads {

    private static final String OF_MESSAGES = """
            SELECT x.chat_id, x.sequence, x.due_at
            FROM (SELECT DISTINCT * FROM unnest($1::uuid[], $2::integer[]) AS given (chat_id, sequence)) wanted
            JOIN channel_crosspost x ON x.chat_id = wanted.chat_id AND x.sequence = wanted.sequence
            JOIN chat_member m ON m.chat_id = x.chat_id AND m.person_id = $3 AND m.left_at IS NULL AND m.role <> 'MEMBER'
            """;

    private final Reads reads;

    CrosspostReads(Reads reads) {
        this.reads = reads;
    }

    Uni<Map<SequencedKey, Instant>> listOf(Collection<Message> messages, UUID person) {
        var parameters = Tuple.tuple()
                .addArrayOfUUID(messages.stream().map(Message::chatKey).toArray(UUID[]::new))
                .addArrayOfInteger(messages.stream().map(Message::sequence).toArray(Integer[]::new))
                .addUUID(person);
        return reads.list(
                        OF_MESSAGES,
                        parameters,
                        row -> Map.entry(
                                new SequencedKey(row.getUUID("chat_id"), row.getInteger("sequence")),
                                row.getOffsetDateTime("due_at").toInstant()))
                .map(found -> found.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
