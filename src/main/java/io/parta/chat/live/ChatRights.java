package io.parta.chat.live;

import io.parta.platform.persistence.Reads;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads what a member may see of a chat. */
@ApplicationScoped
class ChatRights {

    /** What is no message of a channel names nobody: its readers need not be told apart by when they came. */
    private static final String FIND = """
            SELECT m.visible::text AS visible,
              CASE WHEN c.kind = 'CHANNEL' THEN 0 ELSE cast(extract(epoch FROM m.joined_at) * 1000 AS bigint) END AS joined,
              EXISTS (SELECT FROM chat_message_hidden h WHERE h.chat_id = m.chat_id AND h.person_id = m.person_id) AS hides, m.returned
            FROM chat_member m JOIN chat c ON c.id = m.chat_id AND c.state <> 'DELETED'
            WHERE m.chat_id = $1 AND m.person_id = $2 AND m.left_at IS NULL
            """;

    /** The chats in use, each with the last number of its topic. */
    private static final String TOPICS = """
            SELECT m.chat_id, coalesce(live.sequence, 0) AS sequence
            FROM chat_member m
            JOIN chat_counter k ON k.chat_id = m.chat_id
            LEFT JOIN live_topic live ON live.topic = m.chat_id
            WHERE m.person_id = $1 AND m.left_at IS NULL
            ORDER BY k.active_at DESC LIMIT 1000
            """;

    private final Reads reads;

    ChatRights(Reads reads) {
        this.reads = reads;
    }

    /**
     * A member's right.
     *
     * @param hides whether they have deleted messages for themselves: then their frames are theirs alone
     */
    record Right(ChatHorizon horizon, boolean hides) {}

    /** The right of a member; empty for whoever is none. */
    Uni<Optional<Right>> find(UUID chat, UUID person) {
        return reads.find(
                FIND,
                Tuple.of(chat, person),
                row -> new Right(
                        ChatHorizon.of(row.getString("visible"), row.getLong("joined"), row.getBoolean("returned")),
                        row.getBoolean("hides")));
    }

    /** The topics of a person's chats, of the last thousand in use. */
    Uni<Map<UUID, Long>> topicsOf(UUID person) {
        return reads.list(TOPICS, Tuple.of(person), row -> Map.entry(row.getUUID("chat_id"), row.getLong("sequence")))
                .map(rows -> rows.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
