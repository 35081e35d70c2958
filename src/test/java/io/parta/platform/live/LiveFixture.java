package io.parta.platform.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.execution.PreparedOperation;
import io.parta.platform.graphql.execution.RequestContext;
import io.parta.testing.OwnRedis;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** Two instances of the live part beside each other, with a Redis of their own and the test run's PostgreSQL. */
abstract class LiveFixture {

    static final OwnRedis REDIS = new OwnRedis();

    @Inject
    Vertx vertx;

    @Inject
    EventStore store;

    @Inject
    Mutiny.SessionFactory sessions;

    final UUID topic = UUID.randomUUID();
    final AtomicReference<Optional<ErrorCode>> right = new AtomicReference<>(Optional.empty());
    Instance one;
    Instance two;

    @BeforeAll
    static void startRedis() {
        REDIS.start();
    }

    @AfterAll
    static void stopRedis() {
        REDIS.close();
    }

    @BeforeEach
    void startInstances() {
        one = new Instance(vertx, store, REDIS.url());
        two = new Instance(vertx, store, REDIS.url());
        await().until(() -> one.bus.isConnected() && two.bus.isConnected());
    }

    @AfterEach
    void stopInstances() {
        one.close();
        two.close();
    }

    final void assertReceives(RecordingSink sink, long first, long last) {
        var expected = LongStream.rangeClosed(first, last).boxed().toList();
        await().atMost(Duration.ofSeconds(30)).until(() -> sink.sequences.size() >= expected.size() || sink.ended);
        assertThat(sink.sequences).containsExactlyElementsOf(expected);
        assertThat(sink.ended).isFalse();
        assertThat(sink.onItsContext).isTrue();
        assertThat(sink.frames)
                .extracting(frame -> new JsonObject(frame).getLong("n"))
                .isEqualTo(expected);
    }

    /** One event that all have received: everybody is live. */
    final void settle(Instance from, List<RecordingSink> sinks) {
        commit(from, 1);
        sinks.forEach(sink -> await().until(() -> sink.sequences.size() == 1));
    }

    final void commitUntil(RecordingSink sink, Instance from) {
        await().until(() -> {
            commit(from, 1);
            return sink.sequences.size() >= 3;
        });
    }

    final RecordingSink join(Instance at, String authorizationClass, Long after) {
        var sink = new RecordingSink(vertx);
        join(at, authorizationClass, after, sink);
        return sink;
    }

    final LiveHub.LiveStream join(Instance at, String authorizationClass, Long after, RecordingSink sink) {
        return join(at, Requests.operation(after), Requests.context(), authorizationClass, after, sink);
    }

    final LiveHub.LiveStream join(
            Instance at,
            PreparedOperation operation,
            RequestContext context,
            String authorizationClass,
            Long after,
            RecordingSink sink) {
        var subscription = new TopicSubscription(
                topic, after, authorizationClass, () -> Uni.createFrom().item(right::get));
        var stream = new CompletableFuture<LiveHub.LiveStream>();
        sink.context.runOnContext(v -> stream.complete(at.hub.join(operation, context, subscription, sink)));
        return stream.join();
    }

    final void commit(Instance at, int number) {
        committing(at, number).await().atMost(Duration.ofSeconds(60));
    }

    final void commit(Instance at, List<NewEvent> events) {
        at.log.publish(append(events).await().atMost(Duration.ofSeconds(10)));
    }

    /** Commits whose doorbells nobody rings. */
    final void commitSilently(int number) {
        for (int i = 0; i < number; i++) {
            append(numbered()).await().atMost(Duration.ofSeconds(10));
        }
    }

    final Uni<Void> committing(Instance at, int number) {
        return Multi.createFrom()
                .range(0, number)
                .onItem()
                .transformToUni(i -> append(numbered()).invoke(at.log::publish))
                .merge(8)
                .collect()
                .last()
                .replaceWithVoid();
    }

    final List<NewEvent> numbered() {
        return List.of(new NewEvent(topic, "TEST_HAPPENED", new JsonObject()));
    }

    final NewEvent event(int n) {
        return new NewEvent(topic, "TEST_HAPPENED", new JsonObject().put("n", n));
    }

    final Uni<List<LiveEvent>> append(List<NewEvent> events) {
        return Uni.createFrom().emitter(emitter -> new Lane(vertx)
                .call(
                        () -> sessions.withTransaction(session -> one.log.append(session, events)),
                        emitter::complete,
                        emitter::fail));
    }
}
