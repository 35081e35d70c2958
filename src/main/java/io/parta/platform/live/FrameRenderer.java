package io.parta.platform.live;

import io.parta.platform.graphql.error.ApiException;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.execution.ExecutionEngine;
import io.parta.platform.graphql.execution.PreparedOperation;
import io.parta.platform.graphql.execution.RequestContext;
import io.parta.platform.graphql.execution.observe.OperationTrace;
import io.parta.platform.identity.Viewer;
import io.vertx.core.buffer.Buffer;
import java.time.Clock;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Renders the events of one group of equal subscriptions. An event is never skipped: while a part of the service is away
 * it is tried again, and a fault of the service ends the streams instead.
 */
final class FrameRenderer {

    private static final Logger LOG = Logger.getLogger(FrameRenderer.class);

    private static final int TRIES_OF_A_FAULT = 3;
    private static final long FIRST_PAUSE_MILLIS = 200;

    private final Lane lane;
    private final ExecutionEngine engine;
    private final PreparedOperation operation;
    private final RequestContext template;
    private final Duration deadline;
    private final Clock clock;
    private final LiveMetrics metrics;
    private final Function<LiveEvent, OperationTrace> tracing;

    FrameRenderer(Lane lane, LiveParts parts, Joining joining) {
        this.lane = lane;
        this.engine = parts.engine();
        this.operation = joining.operation();
        RequestContext context = joining.context();
        this.template = new RequestContext(
                joining.isPersonal()
                        ? context.viewer()
                        : Viewer.synthetic(joining.subscription().authorizationClass()),
                context.locale(),
                "",
                "",
                context.deadline(),
                null,
                false);
        this.deadline = parts.config().frameDeadline();
        this.clock = parts.clock();
        this.metrics = parts.metrics();
        this.tracing = parts.tracing();
    }

    /**
     * Answers on the lane.
     *
     * @param wanted whether anybody still waits for it
     * @param failed hears the code that ends the streams
     */
    void render(LiveEvent event, BooleanSupplier wanted, Consumer<Buffer> done, Consumer<ErrorCode> failed) {
        attempt(event, 1, wanted, done, failed);
    }

    private void attempt(
            LiveEvent event, int number, BooleanSupplier wanted, Consumer<Buffer> done, Consumer<ErrorCode> failed) {
        if (!wanted.getAsBoolean()) {
            return;
        }
        OperationTrace trace = tracing.apply(event);
        lane.call(
                () -> {
                    trace.enter();
                    return engine.frame(operation, context(trace.traceId()), event);
                },
                frame -> {
                    trace.ended(false);
                    metrics.rendered.increment();
                    done.accept(frame);
                },
                failure -> {
                    trace.ended(true);
                    boolean away = failure instanceof ApiException refused && refused.code() == ErrorCode.UNAVAILABLE;
                    if (!away && number >= TRIES_OF_A_FAULT) {
                        LOG.errorf(failure, "Event %s of topic %s cannot be rendered", event.type(), event.topic());
                        failed.accept(ErrorCode.INTERNAL);
                        return;
                    }
                    long pause = FIRST_PAUSE_MILLIS << Math.min(number - 1, 4);
                    lane.after(pause, () -> attempt(event, number + 1, wanted, done, failed));
                });
    }

    private RequestContext context(String traceId) {
        return new RequestContext(
                template.viewer(),
                template.locale(),
                "",
                traceId,
                clock.instant().plus(deadline),
                null,
                false);
    }
}
