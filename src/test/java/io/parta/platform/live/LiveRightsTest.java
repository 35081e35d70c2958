package io.parta.platform.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parta.platform.graphql.error.ErrorCode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** LV-4: rights are read at the join and again when they change; nothing after the change slips through. */
@QuarkusTest
class LiveRightsTest extends LiveFixture {

    @Test
    void aRevokedRightEndsTheStreamBeforeTheEventIsSeen() {
        var sink = join(two, "a", 0L);
        settle(one, List.of(sink));
        right.set(Optional.of(ErrorCode.NOT_A_MEMBER));

        commit(one, List.of(event(2).changingEveryStanding(), event(3)));

        await().atMost(Duration.ofSeconds(1)).until(() -> sink.ended);
        assertThat(sink.error.code()).isEqualTo(ErrorCode.NOT_A_MEMBER);
        assertThat(sink.sequences).containsExactly(1L);
    }

    @Test
    void aChangeOfSomebodyElsesStandingReadsNobodyElsesRight() {
        var sink = join(two, "a", 0L);
        settle(one, List.of(sink));
        right.set(Optional.of(ErrorCode.NOT_A_MEMBER));

        commit(one, List.of(event(2).changingStandingOf(List.of(UUID.randomUUID()))));

        assertReceives(sink, 1, 2);
    }

    @Test
    void thePersonsBellEndsTheirStreamsOnEveryInstance() {
        var here = join(one, "a", 0L);
        var there = join(two, "a", 0L);
        settle(one, List.of(here, there));
        right.set(Optional.of(ErrorCode.PERSON_BLOCKED));

        one.bell.ring(Requests.PERSON);

        await().atMost(Duration.ofSeconds(1)).until(() -> here.ended && there.ended);
        assertThat(there.error.code()).isEqualTo(ErrorCode.PERSON_BLOCKED);
    }

    @Test
    void aRightLostBetweenTheFirstCheckAndTheJoinLetsNothingThrough() {
        commit(one, 10);
        right.set(Optional.of(ErrorCode.NOT_A_MEMBER));

        var sink = join(two, "a", 0L);

        await().until(() -> sink.ended);
        assertThat(sink.sequences).isEmpty();
    }
}
