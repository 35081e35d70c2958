package io.parta.platform.turn;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Questions that come up within one turn of an event loop, asked together: a request alone waits for nothing and nobody,
 * requests that come together share a way to PostgreSQL, or Redis, and back (docs/decisions/0187). Each is asked after it came, and
 * nothing is remembered. Two questions of one request share none: how much it asks would depend on the moment.
 *
 * @param <Q> question
 * @param <A> its answer
 */
public final class SharedTurn<Q, A> {

    /** More than this do not share a way: what is asked at once is to be short. */
    private static final int MOST = 64;

    private final Vertx vertx;
    private final int most;
    private final Function<List<Q>, Uni<List<A>>> ask;
    private final ThreadLocal<@Nullable List<Waiting<Q, A>>> turn = new ThreadLocal<>();

    private record Waiting<Q, A>(Q question, Context context, UniEmitter<? super A> emitter) {

        void answer(A answer) {
            context.runOnContext(v -> emitter.complete(answer));
        }

        void fail(Throwable failure) {
            context.runOnContext(v -> emitter.fail(failure));
        }
    }

    /** @param ask answers questions in their order; of no question when there is none */
    public SharedTurn(Vertx vertx, Function<List<Q>, Uni<List<A>>> ask) {
        this(vertx, MOST, ask);
    }

    /**
     * @param most questions that share a way: few, where each is so much work that it had better be done side by side
     * @param ask as above
     */
    public SharedTurn(Vertx vertx, int most, Function<List<Q>, Uni<List<A>>> ask) {
        this.vertx = vertx;
        this.most = most;
        this.ask = ask;
    }

    /** Asks it with the others of this turn; the answer comes on the caller's context. */
    public Uni<A> ask(Q question) {
        return Uni.createFrom()
                .deferred(() -> Context.isOnEventLoopThread()
                        ? Uni.createFrom().emitter(emitter -> join(question, emitter))
                        : ask.apply(List.of(question)).map(answers -> answers.get(0)));
    }

    /** Asks several: one with the others of this turn, more by themselves. */
    public Uni<List<A>> askAll(List<Q> questions) {
        return questions.size() == 1 ? ask(questions.get(0)).map(List::of) : ask.apply(questions);
    }

    private void join(Q question, UniEmitter<? super A> emitter) {
        var context = vertx.getOrCreateContext();
        var waiting = turn.get();
        if (waiting == null || waiting.size() == most || waiting.stream().anyMatch(one -> one.context() == context)) {
            var begun = new ArrayList<Waiting<Q, A>>();
            turn.set(begun);
            // Not on the caller's own context: what is asked together is nobody's alone.
            ((ContextInternal) context).unwrap().runOnContext(v -> end(begun));
            waiting = begun;
        }
        waiting.add(new Waiting<>(question, context, emitter));
    }

    private void end(List<Waiting<Q, A>> waiting) {
        if (turn.get() == waiting) {
            turn.remove();
        }
        if (waiting.size() == 1) {
            // What one asks alone is theirs, in traces, too.
            ((ContextInternal) waiting.get(0).context()).dispatch(v -> askFor(waiting));
        } else {
            askFor(waiting);
        }
    }

    private void askFor(List<Waiting<Q, A>> waiting) {
        Uni.createFrom()
                .deferred(
                        () -> ask.apply(waiting.stream().map(Waiting::question).toList()))
                .subscribe()
                .with(
                        answers -> {
                            for (int i = 0; i < waiting.size(); i++) {
                                waiting.get(i).answer(answers.get(i));
                            }
                        },
                        failure -> waiting.forEach(one -> one.fail(failure)));
    }
}
