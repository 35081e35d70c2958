package io.parta.platform.graphql.execution;

import io.parta.platform.graphql.error.ApiException;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.execution.observe.OperationTrace;
import io.parta.platform.graphql.execution.run.RunResult;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Between one run and whoever waits for it: the caller is answered once, on its own context, by the run or by the deadline;
 * and what the run holds is given back once, when the run ends or is taken for lost.
 */
final class OperationAnswer {

    private static final Logger LOG = Logger.getLogger(OperationAnswer.class);

    private final UniEmitter<? super RunResult> emitter;
    private final Context caller;
    private final OperationTrace trace;
    private final AtomicBoolean answered = new AtomicBoolean();
    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile boolean abandoned;
    private volatile Runnable release = () -> {};
    private volatile Runnable cancelTimer = () -> {};

    /** @param abandonedByCaller whether nothing further shall begin once the caller has left: not so for a mutation */
    OperationAnswer(
            UniEmitter<? super RunResult> emitter, Context caller, OperationTrace trace, boolean abandonedByCaller) {
        this.emitter = emitter;
        this.caller = caller;
        this.trace = trace;
        emitter.onTermination(() -> {
            if (!answered.get() && abandonedByCaller) {
                abandoned = true;
            }
        });
    }

    /**
     * Answers DEADLINE_EXCEEDED when the run has not ended by then.
     *
     * @param lostAfterMillis how long after the deadline a run whose resolvers do not answer is waited for
     */
    void expectBy(Vertx vertx, long millis, long lostAfterMillis) {
        long timer = vertx.setTimer(millis, t -> {
            abandoned = true;
            answer(() -> emitter.fail(new ApiException(ErrorCode.DEADLINE_EXCEEDED)), true);
            if (!ended.get()) {
                long late = vertx.setTimer(lostAfterMillis, lost -> lost());
                cancelTimer = () -> vertx.cancelTimer(late);
            }
        });
        cancelTimer = () -> vertx.cancelTimer(timer);
    }

    /** @param release gives back what the run holds; called once */
    void onEnd(Runnable release) {
        this.release = release;
    }

    /** Whether nobody waits for the run any more. */
    boolean isAbandoned() {
        return abandoned;
    }

    void end(RunResult result) {
        if (ended.compareAndSet(false, true)) {
            try {
                cancelTimer.run();
                release.run();
            } finally {
                // Whatever fails while it is tidied up, who waits is answered.
                answer(() -> emitter.complete(result), false);
            }
        }
    }

    private void lost() {
        if (ended.compareAndSet(false, true)) {
            LOG.error("A resolver has not answered long after the deadline of its operation");
            release.run();
        }
    }

    private void answer(Runnable answer, boolean failed) {
        if (answered.compareAndSet(false, true)) {
            try {
                trace.ended(failed);
            } finally {
                caller.runOnContext(v -> answer.run());
            }
        }
    }
}
