package io.parta.platform.live;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/** The event log of {@code V2__live.sql}: one statement takes the numbers, in the order of topics, and inserts. */
@ApplicationScoped
class PostgresEventLog implements EventLog {

    private static final Logger LOG = Logger.getLogger(PostgresEventLog.class);

    /**
     * The parameter goes as one JSON text, because Hibernate's native queries know no arrays of jsonb. The rows of
     * {@code taken} are locked in the order of {@code wanted}, so two commands on the same topics never wait for each
     * other in a circle. The clock is read under the locks: within a topic, time follows the sequence.
     */
    private static final String APPEND = """
            WITH given AS (
              SELECT topic, type, facts, place, row_number() OVER (PARTITION BY topic ORDER BY place) AS step
              FROM ROWS FROM (jsonb_to_recordset(cast(cast(:events AS text) AS jsonb))
                   AS (topic uuid, type text, facts jsonb)) WITH ORDINALITY AS event (topic, type, facts, place)
            ), wanted AS (
              SELECT topic, count(*) AS number FROM given GROUP BY topic ORDER BY topic
            ), taken AS (
              INSERT INTO live_topic (topic, sequence)
              SELECT topic, number FROM wanted ORDER BY topic
              ON CONFLICT (topic) DO UPDATE SET sequence = live_topic.sequence + excluded.sequence
              RETURNING topic, sequence
            )
            INSERT INTO live_event (topic, sequence, type, facts, created_at)
            SELECT topic, taken.sequence - wanted.number + given.step, given.type, given.facts, clock_timestamp()
            FROM taken JOIN wanted USING (topic) JOIN given USING (topic)
            ORDER BY given.place
            RETURNING cast(topic AS text), sequence, cast(extract(epoch FROM created_at) * 1000000 AS bigint)
            """;

    private final List<CommittedEvents> listeners;

    PostgresEventLog(@All List<CommittedEvents> listeners) {
        this.listeners = listeners;
    }

    @Override
    public Uni<List<LiveEvent>> append(Mutiny.Session session, List<NewEvent> events) {
        if (events.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        var parameter = new JsonArray();
        events.forEach(event -> parameter.add(new JsonObject()
                .put("topic", event.topic().toString())
                .put("type", event.type())
                .put("facts", event.facts())));
        return session.flush()
                .chain(() -> session.createNativeQuery(APPEND, Object[].class)
                        .setParameter("events", parameter.encode())
                        .getResultList())
                .map(rows -> stored(events, rows));
    }

    @Override
    public void publish(List<LiveEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        for (CommittedEvents listener : listeners) {
            try {
                listener.committed(events);
            } catch (RuntimeException fault) {
                LOG.error("A listener of committed events failed; the tail check delivers them", fault);
            }
        }
    }

    /** Puts the numbers to the events: within a topic the order of the rows' sequences is the order they were given in. */
    private static List<LiveEvent> stored(List<NewEvent> events, List<Object[]> rows) {
        Map<UUID, Queue<Object[]>> byTopic = new HashMap<>();
        rows.stream().sorted((a, b) -> Long.compare(number(a[1]), number(b[1]))).forEach(row -> byTopic.computeIfAbsent(
                        UUID.fromString((String) row[0]), t -> new ArrayDeque<>())
                .add(row));
        List<LiveEvent> stored = new ArrayList<>(events.size());
        for (NewEvent event : events) {
            Object[] row =
                    byTopic.getOrDefault(event.topic(), new ArrayDeque<>()).remove();
            Instant at = Instant.EPOCH.plus(number(row[2]), ChronoUnit.MICROS);
            stored.add(new LiveEvent(event.topic(), number(row[1]), event.type(), event.facts(), at));
        }
        return List.copyOf(stored);
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
