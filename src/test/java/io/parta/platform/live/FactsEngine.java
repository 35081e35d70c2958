package io.parta.platform.live;

import io.parta.platform.graphql.error.ApiException;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.execution.ExecutionEngine;
import io.parta.platform.graphql.execution.PreparedOperation;
import io.parta.platform.graphql.execution.RequestContext;
import io.parta.platform.identity.Viewer;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands where GraphQL begins: a frame is the facts of its event, after a moment that differs from frame to frame. */
final class FactsEngine implements ExecutionEngine {

    final AtomicInteger rendered = new AtomicInteger();
    final List<Viewer> viewers = new CopyOnWriteArrayList<>();
    volatile boolean away;

    @Override
    public Uni<ExecutionAnswer> execute(PreparedOperation operation, RequestContext context) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Uni<TopicSubscription> subscribe(PreparedOperation operation, RequestContext context) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Uni<Buffer> frame(PreparedOperation operation, RequestContext context, LiveEvent event) {
        if (away) {
            return Uni.createFrom().failure(new ApiException(ErrorCode.UNAVAILABLE));
        }
        rendered.incrementAndGet();
        viewers.add(context.viewer());
        return Uni.createFrom()
                .item(event.facts().copy().put("n", event.sequence()).toBuffer())
                .onItem()
                .delayIt()
                .by(Duration.ofMillis(ThreadLocalRandom.current().nextLong(1, 4)));
    }
}
