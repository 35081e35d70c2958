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
import io.parta.platform.graphql.execution.contained.Scratch;
import io.parta.platform.graphql.execution.contained.SightApi;
import io.parta.platform.identity.Viewer;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every field of every request sees its own viewer and nobody else, whatever thread it runs on. */
@QuarkusTest
class OperationIsolationTest {

    private static final int VIEWERS = 300;
    private static final String FIELDS =
            "{ seen allForeign allLater allBlocking allOnWorker allStage oneLater oneBlocking }";
    private static final List<String> DOCUMENTS = List.of(
            "{ foreign %1$s later %1$s blocking %1$s }".formatted(FIELDS),
            "{ stage %1$s plain %1$s blocking %1$s }".formatted(FIELDS),
            "mutation { a: change %1$s b: changeBlocking %1$s }".formatted(FIELDS));

    @Inject
    ContainedRuns runs;

    private EngineOf engine;

    @BeforeEach
    void buildSchema() {
        engine = runs.engine(List.of(SightApi.class));
    }

    @AfterEach
    void everyRequestContextIsDestroyed() {
        await().until(() -> runs.running.count() == 0);
        assertThat(Scratch.DESTROYED).hasValue(Scratch.MADE.get());
    }

    @Test
    void interleavedRequestsSeeTheirOwnViewers() throws Exception {
        List<Asked> asked = new ArrayList<>();
        for (int i = 0; i < VIEWERS; i++) {
            Viewer viewer = ContainedRuns.person(null);
            for (String text : DOCUMENTS) {
                asked.add(new Asked(viewer, runs.execute(engine, text, viewer)));
            }
        }

        for (Asked one : asked) {
            one.assertSeesItself();
        }
    }

    /** What is awaited by several requests comes on the context of one of them. */
    @Test
    void requestsThatWaitForTheSameLoadSeeTheirOwnViewers() throws Exception {
        List<Asked> asked = new ArrayList<>();
        for (int i = 0; i < VIEWERS; i++) {
            Viewer viewer = ContainedRuns.person(null);
            String text = "{ blocking { oneBlocking allBlocking } together { allBlocking oneBlocking allTogether } }";
            asked.add(new Asked(viewer, runs.execute(engine, text, viewer)));
        }

        for (Asked one : asked) {
            one.assertSeesItself();
        }
    }

    @Test
    void aStageThatAnotherRequestCompletesLeavesItsRequestToItself() throws Exception {
        Viewer first = ContainedRuns.person(null);
        Viewer second = ContainedRuns.person(null);
        var waiting = new Asked(first, runs.execute(engine, "{ waiting { seen allLater } }", first));
        var given = new Asked(
                second,
                runs.execute(engine, "{ given { seen onePlain allForeign oneBlocking } opening { seen } }", second));

        given.assertSeesItself();
        waiting.assertSeesItself();
    }

    /** The chaos of {@link ChaosTest}, in the container. */
    @Test
    void whateverResolversDoTheRequestContextIsGivenBack() throws Exception {
        EngineOf chaos = new EngineOf(
                List.of(ChaosApi.class, ChaosFields.class), EngineOf::made, 32_768, Knot.class, Bead.class);
        var documents = new ChaosDocuments(
                chaos.schema.graphql(),
                31,
                Stream.of(How.values()).filter(How::answers).toList(),
                0.3);
        Logger faults = Logger.getLogger(Faults.class.getName());
        faults.setLevel(Level.OFF);
        try {
            for (int i = 0; i < 200; i++) {
                String text = documents.next();
                ExecutionAnswer answer =
                        runs.execute(chaos, text, ContainedRuns.person(null)).get(60, TimeUnit.SECONDS);
                assertThat(AnswerShape.problem(
                                chaos.operation(text).plan(), answer.body().getBytes()))
                        .as(text)
                        .isNull();
            }
        } finally {
            faults.setLevel(null);
        }
    }

    @Test
    void aThreadThatNobodyHandedTheRequestOverToSeesNobody() throws Exception {
        ExecutionAnswer answer = runs.execute(engine, "{ plain { oneLost } }", ContainedRuns.person(null))
                .get(20, TimeUnit.SECONDS);

        JsonObject json = answer.body().toJsonObject();
        assertThat(json.getJsonObject("data"))
                .isEqualTo(new JsonObject().put("plain", new JsonArray().add(new JsonObject().putNull("oneLost"))));
        assertThat(json.getJsonArray("errors")
                        .getJsonObject(0)
                        .getJsonObject("extensions")
                        .getString("code"))
                .isEqualTo("INTERNAL");
    }

    private record Asked(Viewer viewer, CompletableFuture<ExecutionAnswer> future) {

        void assertSeesItself() throws Exception {
            JsonObject json = future.get(60, TimeUnit.SECONDS).body().toJsonObject();
            assertThat(leaves(json.getJsonObject("data")).distinct())
                    .as(() -> json.getJsonArray("errors", new JsonArray()).encode())
                    .containsExactly(viewer.principalKey());
            assertThat(json.containsKey("errors")).isFalse();
        }

        private static Stream<Object> leaves(Object json) {
            if (json instanceof JsonObject object) {
                return object.stream().flatMap(member -> leaves(member.getValue()));
            }
            return json instanceof JsonArray array ? array.stream().flatMap(Asked::leaves) : Stream.of(json);
        }
    }
}
