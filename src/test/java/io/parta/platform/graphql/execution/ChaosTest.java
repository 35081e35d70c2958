package io.parta.platform.graphql.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parta.platform.graphql.execution.ExecutionEngine.ExecutionAnswer;
import io.parta.platform.graphql.execution.chaos.AnswerShape;
import io.parta.platform.graphql.execution.chaos.Bead;
import io.parta.platform.graphql.execution.chaos.ChaosApi;
import io.parta.platform.graphql.execution.chaos.ChaosDocuments;
import io.parta.platform.graphql.execution.chaos.ChaosFields;
import io.parta.platform.graphql.execution.chaos.How;
import io.parta.platform.graphql.execution.chaos.Knot;
import io.parta.platform.graphql.execution.plan.OperationPlan;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever resolvers do, a request is answered once and nothing of it stays. */
class ChaosTest {

    private static final int ANSWER_BYTES = 32_768;
    private static final List<How> ALL = List.of(How.values());
    private static final List<How> ANSWERING = ALL.stream().filter(How::answers).toList();

    /** Kept, for loggers are forgotten with their levels otherwise. */
    private static final List<Logger> LOGGERS = Stream.of(Faults.class, OperationAnswer.class)
            .map(type -> Logger.getLogger(type.getName()))
            .toList();

    private static TestRuns runs;

    @BeforeAll
    static void start() {
        LOGGERS.forEach(logger -> logger.setLevel(Level.OFF));
        runs = new TestRuns(
                List.of(ChaosApi.class, ChaosFields.class),
                TestRuns.config(ANSWER_BYTES, 4, 10_000),
                Knot.class,
                Bead.class);
    }

    @AfterAll
    static void stop() {
        runs.close();
        LOGGERS.forEach(logger -> logger.setLevel(null));
    }

    @AfterEach
    void nothingIsLeft() {
        await().atMost(10, TimeUnit.SECONDS).until(() -> runs.running.count() == 0);
        assertThat(runs.offences).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void resolversThatAnswerAreAnsweredForBeforeTheDeadline(long seed) throws Exception {
        int openBefore = runs.openCalls.get();
        var documents = new ChaosDocuments(runs.engine.schema.graphql(), seed, ANSWERING, 0.1 * seed);
        for (int round = 0; round < 10; round++) {
            List<Asked> asked = ask(documents, 100, TestRuns.LONG_MILLIS);
            for (Asked one : asked) {
                ExecutionAnswer answer = one.answer();
                assertThat(answer.body().toString()).as(one.text()).doesNotContain("DEADLINE_EXCEEDED");
            }
        }
        await().until(() -> runs.openCalls.get() == openBefore);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void resolversThatNeverAnswerAreAnsweredForAtTheDeadline(long seed) throws Exception {
        var behaviours = Stream.concat(ALL.stream(), Stream.of(How.NEVER, How.NEVER, How.NEVER))
                .toList();
        var documents = new ChaosDocuments(runs.engine.schema.graphql(), seed, behaviours, 0.3);
        for (int round = 0; round < 5; round++) {
            for (Asked one : ask(documents, 100, 150)) {
                one.answer();
            }
        }
    }

    @Test
    void resolversThatBehaveAreAnsweredWithoutErrors() throws Exception {
        var documents = new ChaosDocuments(runs.engine.schema.graphql(), 21, ALL, 0);
        for (Asked one : ask(documents, 300, TestRuns.LONG_MILLIS)) {
            assertThat(one.answer().hasErrors()).as(one.text()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ list(how: ENDLESS, getters: FINE) { n } }",
                "{ mustList(how: ENDLESS, getters: FINE) { n } }",
                "{ blockingList(how: ENDLESS, getters: FINE) { next { n } } }",
                "{ list(how: ENDLESS_NULLS, getters: FINE) { n } }",
                "{ mustList(how: ENDLESS_NULLS, getters: FINE) { n } }",
                "{ words(how: ENDLESS) }",
                "{ words(how: ENDLESS_NULLS) }",
                "{ grid(how: ENDLESS) }",
                "{ list(how: FINE, getters: ENDLESS) { ends { n } } }",
                "{ list(how: FINE, getters: ENDLESS) { tags } }",
                "{ list(how: FINE, getters: FINE) { allLists(how: FINE, inner: ENDLESS, getters: FINE) { n } } }",
                "{ list(how: FINE, getters: FINE) { oneList(how: ENDLESS_NULLS, getters: FINE) { n } } }",
                "mutation { change(how: FINE, getters: FINE) { oneList(how: ENDLESS, getters: FINE) { n } } }"
            })
    void anEndlessListIsAnAnswerThatIsTooLarge(String text) throws Exception {
        JsonObject answer = runs.answerTo(text);

        assertThat(answer.getValue("data")).isNull();
        assertThat(codes(answer)).containsExactly("RESPONSE_TOO_LARGE");
    }

    @Test
    void anEndlessAnswerToALevelFailsTheLevelAlone() throws Exception {
        JsonObject answer =
                runs.answerTo("{ list(how: FINE, getters: FINE) { n allUni(how: ENDLESS, getters: FINE) { n } } }");

        assertThat(codes(answer)).containsExactly("INTERNAL", "INTERNAL", "INTERNAL");
        assertThat(answer.getJsonObject("data").getJsonArray("list").getJsonObject(2))
                .isEqualTo(new JsonObject().put("n", 3).putNull("allUni"));
    }

    @Test
    void errorsThatDoNotFitBesideTheDataAreAnAnswerThatIsTooLarge() throws Exception {
        // Data of few bytes, an error of many for each of them.
        var text = new StringBuilder("{");
        for (int i = 0; i < 250; i++) {
            text.append(" k").append(i).append(": words(how: THROWS)");
        }

        JsonObject answer = runs.answerTo(text.append(" }").toString());

        assertThat(codes(answer)).containsExactly("RESPONSE_TOO_LARGE");
    }

    @Test
    void anExceptionThatCannotBeLookedAtFailsItsFieldAlone() throws Exception {
        JsonObject answer =
                runs.answerTo("{ uni(how: THROWS_EVIL, getters: FINE) { n } plain(how: FINE, getters: THROWS_EVIL)"
                        + " { n maybe } blocking(how: THROWS_EVIL, getters: FINE) { n } }");

        assertThat(answer.getJsonObject("data"))
                .isEqualTo(new JsonObject()
                        .putNull("uni")
                        .put("plain", new JsonObject().put("n", 4).putNull("maybe"))
                        .putNull("blocking"));
        assertThat(codes(answer)).containsExactly("INTERNAL", "INTERNAL", "INTERNAL");
    }

    private static List<String> codes(JsonObject answer) {
        return answer.getJsonArray("errors").stream()
                .map(error -> ((JsonObject) error).getJsonObject("extensions").getString("code"))
                .toList();
    }

    private static List<Asked> ask(ChaosDocuments documents, int count, long deadlineMillis) {
        List<Asked> asked = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String text = documents.next();
            OperationPlan plan = runs.plan(text);
            asked.add(new Asked(text, plan, runs.run(plan, deadlineMillis)));
        }
        return asked;
    }

    private record Asked(String text, OperationPlan plan, CompletableFuture<ExecutionAnswer> future) {

        ExecutionAnswer answer() throws Exception {
            ExecutionAnswer answer;
            try {
                answer = future.get(20, TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new AssertionError("No answer to " + text, e);
            }
            assertThat(AnswerShape.problem(plan, answer.body().getBytes()))
                    .as("%s%n%s", text, answer.body())
                    .isNull();
            return answer;
        }
    }
}
