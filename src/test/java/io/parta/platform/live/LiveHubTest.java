package io.parta.platform.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.Reads;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** LV-2, LV-5: replay and live without a seam, shared frames, bounded readers; nothing lost, nothing twice, in order. */
@QuarkusTest
class LiveHubTest extends LiveFixture {

    @Inject
    Reads reads;

    @Test
    void aReplayGoesOverIntoLiveWithoutASeamWhileEventsGoOn() {
        commit(one, 300);
        Uni<Void> more = committing(one, 300);
        List<RecordingSink> sinks = new ArrayList<>();

        var writing = more.subscribeAsCompletionStage().toCompletableFuture();
        for (int i = 0; i < 20; i++) {
            sinks.add(join(i % 2 == 0 ? one : two, "a", (long) i * 10));
        }
        writing.join();

        for (int i = 0; i < sinks.size(); i++) {
            assertReceives(sinks.get(i), i * 10 + 1, 600);
        }
    }

    /** Reads are pipelined over several connections: a later snapshot may be answered before an earlier one. */
    @Test
    void aReplayThatWasReadBeforeTheOneThatLiveBeganWithCatchesUp() {
        commit(one, 1);
        var held = new HeldStore(reads);
        try (var third = new Instance(vertx, held, REDIS.url())) {
            var first = join(third, "a", 1L);
            await().until(held::isRead);
            commit(one, 1);
            var second = join(third, "a", 1L);
            assertReceives(second, 2, 2);

            held.release();

            assertReceives(first, 2, 2);
        }
    }

    @Test
    void withoutACursorOnlyWhatHappensFromNowOnArrives() {
        commit(one, 5);
        var sink = join(two, "a", null);
        await().until(() -> two.metrics.subscriptions.get() == 1);
        commitUntil(sink, one);

        long first = sink.sequences.get(0);
        assertThat(first).isGreaterThan(5);
        assertThat(sink.sequences)
                .containsExactlyElementsOf(LongStream.range(first, first + sink.sequences.size())
                        .boxed()
                        .toList());
    }

    @Test
    void oneFrameIsRenderedForAllEqualSubscriptions() {
        var sinks = IntStream.range(0, 50).mapToObj(i -> join(two, "a", 0L)).toList();
        await().until(() -> two.metrics.subscriptions.get() == 50);
        settle(one, sinks);
        int before = two.engine.rendered.get();

        commit(one, 20);

        sinks.forEach(
                sink -> await().untilAsserted(() -> assertThat(sink.sequences).hasSize(21)));
        assertThat(two.engine.rendered.get() - before).isEqualTo(20);
        assertThat(two.engine.viewers).containsOnly(Viewer.synthetic("a"));
        assertThat(two.metrics.groups.get()).isEqualTo(1);
    }

    /** As after the end of an instance: its readers come at once, each with what it has missed (docs/decisions/0172). */
    @Test
    void whoComesBackTogetherSharesTheFramesThatTheyReplay() {
        commit(one, 20);
        two.engine.away = true;
        var sinks = IntStream.range(0, 50).mapToObj(i -> join(two, "a", 0L)).toList();
        await().until(() -> two.metrics.subscriptions.get() == 50);

        two.engine.away = false;

        sinks.forEach(sink -> assertReceives(sink, 1, 20));
        assertThat(two.engine.rendered.get()).isBetween(20, 100);
    }

    /** A replay shows what is now (LV-7). */
    @Test
    void whoComesBackLaterIsRenderedAnew() {
        commit(one, 1);
        assertReceives(join(two, "a", 0L), 1, 1);
        int before = two.engine.rendered.get();

        await().until(() -> {
            assertReceives(join(two, "a", 0L), 1, 1);
            return two.engine.rendered.get() > before;
        });
    }

    @Test
    void aSlowReaderEndsWithItsLastCursorAndHarmsNobody() {
        var slow = join(two, "a", 0L);
        var quick = join(two, "a", 0L);
        settle(one, List.of(slow, quick));
        slow.stall();

        commit(one, 200);

        assertReceives(quick, 1, 201);
        await().until(() -> slow.ended);
        assertThat(slow.sequences).containsExactly(1L);
        assertThat(slow.error.code()).isEqualTo(ErrorCode.RESYNC_REQUIRED);
        assertThat(slow.error.extensions()).containsEntry("cursor", new LiveCursor(topic, 1).encode());
        assertThat(two.metrics.subscriptions.get()).isEqualTo(1);
    }

    @Test
    void aSlowReaderOfAReplayHoldsTheReplayBackInsteadOfFillingMemory() {
        commit(one, 500);
        var sink = new RecordingSink(vertx);
        sink.stall();
        join(two, "a", 0L, sink);
        await().until(() -> two.engine.rendered.get() >= 8);
        commit(one, 3);
        assertThat(two.engine.rendered.get()).isLessThan(20);

        sink.drain();

        assertReceives(sink, 1, 503);
    }

    @Test
    void aCursorBeyondTheTopicIsInvalid() {
        commit(one, 3);

        var sink = join(two, "a", 4L);

        await().until(() -> sink.ended);
        assertThat(sink.error.code()).isEqualTo(ErrorCode.INVALID_CURSOR);
    }

    @Test
    void whatLeavesHearsNothingMoreAndTheTopicIsForgotten() {
        var sink = new RecordingSink(vertx);
        var stream = join(two, "a", 0L, sink);
        settle(one, List.of(sink));

        stream.leave();
        stream.leave();
        commit(one, 3);

        await().until(() -> two.hub.topics().isEmpty());
        assertThat(sink.sequences).containsExactly(1L);
        assertThat(sink.ended).isFalse();
        assertThat(two.metrics.subscriptions.get()).isZero();
        assertThat(two.metrics.groups.get()).isZero();
        assertThat(REDIS.command("PUBSUB", "NUMSUB", "parta:topic:" + topic)
                        .get(1)
                        .toInteger())
                .isZero();
    }

    @Test
    void aPersonsOwnClassIsRenderedForThatPerson() {
        var sink = join(two, Requests.PERSON.toString(), 0L);

        settle(one, List.of(sink));

        assertThat(two.engine.viewers).extracting(Viewer::personId).containsOnly(Requests.PERSON);
    }
}
