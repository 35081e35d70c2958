package io.parta.platform.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;

/** LV-2: events of a topic are numbered 1, 2, 3 … in the order of their commits, whatever happens at once. */
@QuarkusTest
class EventLogTest {

    @Inject
    EventLog log;

    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    Pool pool;

    @Test
    void aThousandParallelCommandsLeaveNoHoleAndNoDuplicate() {
        List<UUID> topics = Stream.generate(UUID::randomUUID).limit(7).toList();

        List<List<LiveEvent>> commands = Multi.createFrom()
                .range(0, 1_000)
                .onItem()
                .transformToUni(n -> command(eventsOf(topics, n)))
                .merge(64)
                .collect()
                .asList()
                .await()
                .atMost(Duration.ofSeconds(60));

        List<LiveEvent> answered = commands.stream().flatMap(List::stream).toList();
        for (UUID topic : topics) {
            List<LiveEvent> stored = stored(topic);
            assertThat(stored)
                    .extracting(LiveEvent::sequence)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, stored.size()).boxed().toList());
            assertThat(stored).extracting(LiveEvent::at).isSorted();
            assertThat(answered.stream().filter(e -> e.topic().equals(topic)))
                    .containsExactlyInAnyOrderElementsOf(stored);
            assertThat(sequence(topic)).isEqualTo(stored.size());
        }
        assertThat(answered).hasSize(3_000);
    }

    @Test
    void aCommandsEventsOfOneTopicKeepTheirOrder() {
        UUID one = UUID.randomUUID();
        UUID two = UUID.randomUUID();

        var stored = command(List.of(event(one, 1), event(two, 2), event(one, 3), event(one, 4)))
                .await()
                .atMost(Duration.ofSeconds(10));

        assertThat(stored).extracting(LiveEvent::topic).containsExactly(one, two, one, one);
        assertThat(stored).extracting(LiveEvent::sequence).containsExactly(1L, 1L, 2L, 3L);
        assertThat(stored).extracting(e -> e.facts().getInteger("n")).containsExactly(1, 2, 3, 4);
    }

    @Test
    void aCommandThatFailsTakesNoNumber() {
        UUID topic = UUID.randomUUID();
        command(List.of(event(topic, 1))).await().atMost(Duration.ofSeconds(10));

        var failing = sessions.withTransaction(session -> log.append(session, List.of(event(topic, 2)))
                .chain(() -> Uni.createFrom().failure(new IllegalStateException("the command fails"))));
        assertThatThrownBy(() -> failing.await().atMost(Duration.ofSeconds(10))).hasMessage("the command fails");

        var next = command(List.of(event(topic, 3))).await().atMost(Duration.ofSeconds(10));
        assertThat(next).extracting(LiveEvent::sequence).containsExactly(2L);
    }

    @Test
    void noEventsTakeNoStatement() {
        assertThat(command(List.of()).await().atMost(Duration.ofSeconds(10))).isEmpty();
    }

    /** Three events on topics drawn in an order of their own: locks taken in that order would deadlock. */
    private static List<NewEvent> eventsOf(List<UUID> topics, int n) {
        List<UUID> drawn = new ArrayList<>(topics);
        Collections.rotate(drawn, n);
        if (n % 2 == 0) {
            Collections.reverse(drawn);
        }
        return IntStream.range(0, 3).mapToObj(i -> event(drawn.get(i), n)).toList();
    }

    private static NewEvent event(UUID topic, int n) {
        return new NewEvent(topic, "TEST_HAPPENED", new JsonObject().put("n", n));
    }

    private Uni<List<LiveEvent>> command(List<NewEvent> events) {
        return sessions.withTransaction(session -> log.append(session, events));
    }

    private List<LiveEvent> stored(UUID topic) {
        var rows = pool.preparedQuery("SELECT * FROM live_event WHERE topic = $1 ORDER BY sequence")
                .executeAndAwait(Tuple.of(topic));
        return StreamSupport.stream(rows.spliterator(), false)
                .map(EventLogTest::event)
                .toList();
    }

    private long sequence(UUID topic) {
        return pool.preparedQuery("SELECT sequence FROM live_topic WHERE topic = $1")
                .executeAndAwait(Tuple.of(topic))
                .iterator()
                .next()
                .getLong(0);
    }

    private static LiveEvent event(Row row) {
        return new LiveEvent(
                row.getUUID("topic"),
                row.getLong("sequence"),
                row.getString("type"),
                row.getJsonObject("facts"),
                row.getOffsetDateTime("created_at").toInstant());
    }
}
