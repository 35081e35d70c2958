package io.parta.platform.live;

import io.parta.platform.persistence.Reads;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the delivery reads of the event log. */
@ApplicationScoped
class EventStore {

    /** The topic's last number and the events after a number are one snapshot: the one proves the other complete. */
    private static final String PAGE = """
            SELECT live.sequence AS last, event.sequence, event.type, event.facts, event.created_at
            FROM live_topic live
            LEFT JOIN LATERAL (
              SELECT sequence, type, facts, created_at FROM live_event
              WHERE topic = live.topic AND sequence > $2 ORDER BY sequence LIMIT $3
            ) event ON true
            WHERE live.topic = $1
            ORDER BY event.sequence
            """;

    /** Its cost is that of the last moments' events, whatever the number of topics. */
    private static final String RECENT = """
            SELECT topic, max(sequence) AS last FROM live_event
            WHERE created_at > now() - $1::bigint * interval '1 millisecond' GROUP BY topic
            """;

    private static final String LAST = "SELECT topic, sequence AS last FROM live_topic WHERE topic = ANY($1)";

    private final Reads reads;

    EventStore(Reads reads) {
        this.reads = reads;
    }

    /**
     * Events after a number, in order.
     *
     * @param last the topic's last number; 0 when it has no event yet
     */
    record Page(long last, List<LiveEvent> events) {}

    Uni<Page> page(UUID topic, long after, int limit) {
        return reads.list(PAGE, Tuple.of(topic, after, limit), row -> row).map(rows -> {
            long last = rows.isEmpty() ? 0 : rows.get(0).getLong("last");
            List<LiveEvent> events = rows.stream()
                    .filter(row -> row.getLong("sequence") != null)
                    .map(row -> event(topic, row))
                    .toList();
            return new Page(last, events);
        });
    }

    /** The last number of every topic in which something happened within the window. */
    Uni<Map<UUID, Long>> recent(Duration window) {
        return reads.list(RECENT, Tuple.of(window.toMillis()), row -> row).map(EventStore::lastByTopic);
    }

    /** The last number of these topics. */
    Uni<Map<UUID, Long>> last(Collection<UUID> topics) {
        return reads.list(LAST, Tuple.of(topics.toArray(UUID[]::new)), row -> row)
                .map(EventStore::lastByTopic);
    }

    /** Whether no number is missing between the first event and the last. */
    static boolean isContiguous(List<LiveEvent> events) {
        return events.isEmpty()
                || events.get(events.size() - 1).sequence() - events.get(0).sequence() == events.size() - 1;
    }

    private static Map<UUID, Long> lastByTopic(List<Row> rows) {
        Map<UUID, Long> last = new HashMap<>();
        for (Row row : rows) {
            last.put(row.getUUID("topic"), row.getLong("last"));
        }
        return last;
    }

    private static LiveEvent event(UUID topic, Row row) {
        return new LiveEvent(
                topic,
                row.getLong("sequence"),
                row.getString("type"),
                row.getJsonObject("facts"),
                row.getOffsetDateTime("created_at").toInstant());
    }
}
