package io.parta.platform.live;

import io.parta.platform.graphql.error.ApiException;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.impl.VertxInternal;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A reader that writes down what reaches it, and may stop draining. */
final class RecordingSink implements LiveSink {

    final List<Long> sequences = new CopyOnWriteArrayList<>();
    final List<String> frames = new CopyOnWriteArrayList<>();
    volatile @Nullable ApiException error;
    volatile boolean ended;
    volatile boolean onItsContext = true;
    final Context context;
    private volatile boolean writable = true;
    private volatile @Nullable Runnable ready;

    RecordingSink(Vertx vertx) {
        this.context = ((VertxInternal) vertx).createEventLoopContext();
    }

    /** As a socket whose other side reads nothing. */
    void stall() {
        writable = false;
    }

    void drain() {
        writable = true;
        context.runOnContext(v -> {
            Runnable task = ready;
            ready = null;
            if (task != null) {
                task.run();
            }
        });
    }

    @Override
    public boolean writable() {
        return writable;
    }

    @Override
    public void onDrain(Runnable task) {
        ready = task;
    }

    @Override
    public void write(Buffer frame, LiveCursor cursor) {
        onItsContext &= ((ContextInternal) context).nettyEventLoop().inEventLoop();
        if (ended) {
            throw new IllegalStateException("A frame after the end");
        }
        sequences.add(cursor.sequence());
        frames.add(frame.toString());
    }

    @Override
    public void end(@Nullable ApiException reason) {
        onItsContext &= ((ContextInternal) context).nettyEventLoop().inEventLoop();
        error = reason;
        ended = true;
    }
}
