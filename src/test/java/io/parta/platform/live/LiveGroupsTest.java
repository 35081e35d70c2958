package io.parta.platform.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.identity.Viewer;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who shares frames with whom, and how many groups one reader may cause: three on an instance of the test. */
@QuarkusTest
class LiveGroupsTest extends LiveFixture {

    @Test
    void onePrincipalCausesAFewGroupsOfATopicAndNoMore() {
        var sinks = IntStream.range(0, 3).mapToObj(this::join).toList();
        settle(one, sinks);

        var refused = join(3);

        await().until(() -> refused.ended);
        assertThat(refused.error.code()).isEqualTo(ErrorCode.TOO_MANY_OPERATIONS);
        assertThat(two.metrics.groups.get()).isEqualTo(3);
        assertThat(two.metrics.subscriptions.get()).isEqualTo(3);
        commit(one, 1);
        sinks.forEach(sink -> assertReceives(sink, 1, 2));
        assertThat(refused.sequences).isEmpty();
    }

    @Test
    void anotherSubscriptionOfTheSameGroupNeedsNoPlace() {
        settle(one, IntStream.range(0, 3).mapToObj(this::join).toList());

        var again = join(2);

        assertReceives(again, 1, 1);
        assertThat(two.metrics.groups.get()).isEqualTo(3);
    }

    @Test
    void anotherPrincipalHasPlacesOfItsOwn() {
        settle(one, IntStream.range(0, 3).mapToObj(this::join).toList());

        var other = new RecordingSink(vertx);
        join(two, Requests.numbered(3), Requests.context(UUID.randomUUID()), "a", 0L, other);

        assertReceives(other, 1, 1);
    }

    @Test
    void whoLeavesAGroupMayJoinAnother() {
        var sink = new RecordingSink(vertx);
        var stream = join(two, Requests.numbered(0), Requests.context(), "a", 0L, sink);
        settle(one, List.of(sink, join(1), join(2)));

        stream.leave();
        await().until(() -> two.metrics.groups.get() == 2);

        assertReceives(join(3), 1, 1);
    }

    /** Whatever class the context named: one undeclared resolver, and each viewer has frames of its own. */
    @Test
    void aDocumentThatIsNotDeclaredIndependentIsRenderedForEachViewer() {
        var other = UUID.randomUUID();
        var mine = new RecordingSink(vertx);
        var again = new RecordingSink(vertx);
        var theirs = new RecordingSink(vertx);
        join(two, Requests.dependent(), Requests.context(), "a", 0L, mine);
        join(two, Requests.dependent(), Requests.context(), "a", 0L, again);
        join(two, Requests.dependent(), Requests.context(other), "a", 0L, theirs);

        settle(one, List.of(mine, again, theirs));

        assertThat(two.metrics.groups.get()).isEqualTo(2);
        assertThat(two.engine.viewers).extracting(Viewer::personId).containsOnly(Requests.PERSON, other);
    }

    private RecordingSink join(int document) {
        var sink = new RecordingSink(vertx);
        join(two, Requests.numbered(document), Requests.context(), "a", 0L, sink);
        return sink;
    }
}
