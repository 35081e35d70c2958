package io.parta.platform.graphql.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parta.platform.graphql.execution.ExecutionEngine.ExecutionAnswer;
import io.parta.platform.graphql.execution.select.Gate;
import io.parta.platform.graphql.execution.select.GateApi;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Resolvers that block: a few threads, a short queue, and no thread for whom nobody waits. */
class WorkersTest {

    private static final int WORKERS = 2;
    private static final int QUEUE = 4;

    private TestRuns runs;

    @BeforeEach
    void start() {
        Gate.close();
        runs = new TestRuns(List.of(GateApi.class), TestRuns.config(100_000, WORKERS, QUEUE));
    }

    @AfterEach
    void nothingIsLeft() {
        Gate.open();
        await().until(() -> runs.running.count() == 0);
        assertThat(runs.offences).hasValue(0);
        runs.close();
    }

    @Test
    void whoBlocksBeyondTheDeadlineIsAnsweredForAndTheThreadComesBack() throws Exception {
        JsonObject answer = body(runs.run(runs.plan("{ passing { n } }"), 50));

        assertThat(code(answer)).isEqualTo("DEADLINE_EXCEEDED");
        // Taken for lost, while the thread is still blocked.
        await().until(() -> runs.running.count() == 0);
        assertThat(Gate.waiting()).isEqualTo(1);

        Gate.open();
        assertThat(runs.answerTo("{ passing { n } }").containsKey("errors")).isFalse();
    }

    @Test
    void whoFindsTheQueueFullIsUnavailableAtOnceAndTheOthersAreServed() throws Exception {
        List<CompletableFuture<ExecutionAnswer>> served = new ArrayList<>();
        for (int i = 0; i < WORKERS + QUEUE; i++) {
            served.add(runs.run(runs.plan("{ passing { n } }"), TestRuns.LONG_MILLIS));
        }
        await().until(() -> runs.workers.taken() == WORKERS + QUEUE);

        assertThat(code(body(runs.run(runs.plan("{ passing { n } }"), TestRuns.LONG_MILLIS))))
                .isEqualTo("UNAVAILABLE");

        Gate.open();
        for (CompletableFuture<ExecutionAnswer> one : served) {
            assertThat(body(one).containsKey("errors")).isFalse();
        }
    }

    @Test
    void whoWaitsInTheQueueBeyondTheDeadlineIsNotCalledAnyMore() throws Exception {
        List<CompletableFuture<ExecutionAnswer>> first = new ArrayList<>();
        for (int i = 0; i < WORKERS; i++) {
            first.add(runs.run(runs.plan("{ passing { n } }"), TestRuns.LONG_MILLIS));
        }
        await().until(() -> Gate.waiting() == WORKERS);

        assertThat(code(body(runs.run(runs.plan("{ passing { n } }"), 50)))).isEqualTo("DEADLINE_EXCEEDED");

        Gate.open();
        for (CompletableFuture<ExecutionAnswer> one : first) {
            body(one);
        }
        await().until(() -> runs.openCalls.get() == 0);
        assertThat(Gate.called()).isEqualTo(WORKERS);
    }

    @Test
    void nothingFurtherBeginsForAClientThatHasLeft() throws Exception {
        var client = runs.start(runs.plan("{ passing { n doubled } }"));
        await().until(() -> Gate.waiting() == 1);

        client.cancel();
        Gate.open();

        await().until(() -> runs.running.count() == 0);
        assertThat(Gate.called()).isEqualTo(1);
    }

    @Test
    void aMutationGoesOnWithoutItsClient() throws Exception {
        var client = runs.start(runs.plan("mutation { first: change { n } second: change { doubled } }"));
        await().until(() -> Gate.waiting() == 1);

        client.cancel();
        Gate.open();

        await().until(() -> runs.running.count() == 0);
        assertThat(Gate.called()).isEqualTo(3);
    }

    @Test
    void aLevelOfManyParentsDoesNotFillTheQueue() throws Exception {
        Gate.open();

        JsonObject answer = runs.answerTo("{ steps(count: 500) { n doubled } }");

        assertThat(answer.containsKey("errors")).isFalse();
        assertThat(answer.getJsonObject("data").getJsonArray("steps"))
                .isEqualTo(new JsonArray(IntStream.range(0, 500)
                        .mapToObj(n -> new JsonObject().put("n", n).put("doubled", 2 * n))
                        .toList()));
    }

    private static JsonObject body(CompletableFuture<ExecutionAnswer> answer) throws Exception {
        return answer.get(20, TimeUnit.SECONDS).body().toJsonObject();
    }

    private static String code(JsonObject answer) {
        return answer.getJsonArray("errors")
                .getJsonObject(0)
                .getJsonObject("extensions")
                .getString("code");
    }
}
