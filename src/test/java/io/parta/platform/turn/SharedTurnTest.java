package io.parta.platform.turn;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SharedTurnTest {

    private final Vertx vertx = Vertx.vertx();
    private final Queue<List<Integer>> asked = new ConcurrentLinkedQueue<>();

    @AfterEach
    void close() {
        vertx.close()
                .toCompletionStage()
                .toCompletableFuture()
                .orTimeout(10, TimeUnit.SECONDS)
                .join();
    }

    @Test
    void whoComesInOneTurnIsAskedTogetherAndHearsTheirOwn() {
        var answers = inOneTurn(turn(SharedTurnTest::doubled), 40);

        assertThat(answers)
                .containsExactlyElementsOf(
                        IntStream.range(0, 40).map(i -> 2 * i).boxed().toList());
        assertThat(asked).hasSize(1);
    }

    @Test
    void aTurnOfManyIsAskedInParts() {
        var answers = inOneTurn(turn(SharedTurnTest::doubled), 150);

        assertThat(answers).hasSize(150).endsWith(298);
        assertThat(asked).extracting(List::size).containsExactly(64, 64, 22);
    }

    @Test
    void workThatIsMuchIsAskedInFews() {
        var turn = new SharedTurn<Integer, Integer>(vertx, 4, questions -> {
            asked.add(questions);
            return doubled(questions);
        });

        assertThat(inOneTurn(turn::ask, 9)).hasSize(9).endsWith(16);
        assertThat(asked).extracting(List::size).containsExactly(4, 4, 1);
    }

    @Test
    void whoComesInTheNextTurnIsAskedAnew() {
        var turn = turn(SharedTurnTest::doubled);

        inOneTurn(turn, 2);
        inOneTurn(turn, 2);

        assertThat(asked).hasSize(2);
    }

    @Test
    void aFailureIsEverybodysAndTheNextTurnsIsNot() {
        var failing = new ArrayList<>(List.of(true));
        var turn = turn(questions -> failing.isEmpty()
                ? doubled(questions)
                : Uni.createFrom()
                        .<List<Integer>>failure(new IllegalStateException("away"))
                        .onFailure()
                        .invoke(failing::clear));

        assertThat(inOneTurn(turn.map(-1), 3)).containsExactly(-1, -1, -1);
        assertThat(inOneTurn(turn.map(-1), 1)).containsExactly(0);
    }

    @Test
    void whatOneAsksAloneIsAskedOnTheirContextAndWhatIsSharedOnNobodys() {
        var contexts = new ConcurrentLinkedQueue<Boolean>();
        var turn = turn(questions -> {
            contexts.add(((ContextInternal) Vertx.currentContext()).isDuplicate());
            return doubled(questions);
        });

        inOneTurn(turn, 1);
        inOneTurn(turn, 2);

        assertThat(contexts).containsExactly(true, false);
    }

    @Test
    void twoQuestionsOfOneContextShareNothing() {
        var turn = turn(SharedTurnTest::doubled);
        var both = new CompletableFuture<List<Integer>>();

        ((ContextInternal) vertx.getOrCreateContext()).duplicate().runOnContext(own -> Uni.join()
                .all(turn.ask(1), turn.ask(2))
                .andFailFast()
                .subscribe()
                .with(both::complete, both::completeExceptionally));

        assertThat(both.orTimeout(10, TimeUnit.SECONDS).join()).containsExactly(2, 4);
        assertThat(asked).containsExactly(List.of(1), List.of(2));
    }

    @Test
    void outsideOfAnEventLoopAQuestionIsAskedAlone() {
        var answer = turn(SharedTurnTest::doubled).ask(21).await().atMost(Duration.ofSeconds(10));

        assertThat(answer).isEqualTo(42);
        assertThat(asked).containsExactly(List.of(21));
    }

    /** Asks 0, 1, 2 … on one event loop before it goes on, each on a context of its own; their answers, on the context that asked. */
    private List<Integer> inOneTurn(Asking turn, int questions) {
        var answers = new ArrayList<CompletableFuture<Integer>>();
        var begun = new CompletableFuture<Void>();
        var loop = (ContextInternal) vertx.getOrCreateContext();
        loop.runOnContext(v -> {
            for (int i = 0; i < questions; i++) {
                int question = i;
                Context context = loop.duplicate();
                var answer = new CompletableFuture<Integer>();
                answers.add(answer);
                context.runOnContext(own -> turn.ask(question)
                        .invoke(() -> assertThat(Vertx.currentContext()).isSameAs(context))
                        .subscribe()
                        .with(answer::complete, answer::completeExceptionally));
            }
            begun.complete(null);
        });
        begun.orTimeout(10, TimeUnit.SECONDS).join();
        return answers.stream()
                .map(answer -> answer.orTimeout(10, TimeUnit.SECONDS).join())
                .toList();
    }

    private Asking turn(Function<List<Integer>, Uni<List<Integer>>> ask) {
        var turn = new SharedTurn<Integer, Integer>(vertx, questions -> {
            asked.add(questions);
            return ask.apply(questions);
        });
        return turn::ask;
    }

    /** A shared turn, as its callers see it. */
    private interface Asking {

        Uni<Integer> ask(int question);

        default Asking map(int failed) {
            return question -> ask(question).onFailure().recoverWithItem(failed);
        }
    }

    private static Uni<List<Integer>> doubled(List<Integer> questions) {
        return Uni.createFrom()
                .item(questions.stream().map(question -> 2 * question).toList());
    }
}
