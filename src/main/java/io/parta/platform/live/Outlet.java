package io.parta.platform.live;

import io.parta.platform.graphql.error.ApiException;
import io.parta.platform.graphql.error.ErrorCode;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The last step before a transport, on the transport's context: a queue with a bound for a reader that does not drain
 * (LV-5), and a gate that stays shut while the reader's right is being read again (LV-4).
 */
final class Outlet {

    private static final Logger LOG = Logger.getLogger(Outlet.class);

    private record Item(long sequence, Buffer frame) {}

    private final Context context;
    private final UUID topic;
    private final LiveSink sink;
    private final int maxFrames;
    private final long maxBytes;
    private final LiveMetrics metrics;
    private final Runnable ended;

    private final Queue<Item> queue = new ArrayDeque<>();
    private long queuedBytes;
    private long delivered;
    private boolean started;
    private boolean shut;
    private boolean waitsForDrain;
    private @Nullable Runnable whenEmpty;
    private volatile boolean over;

    /** @param ended called once, when this side ends the stream */
    Outlet(Context context, UUID topic, LiveSink sink, LiveParts parts, Runnable ended) {
        this.context = context;
        this.topic = topic;
        this.sink = sink;
        this.maxFrames = parts.config().queueFrames();
        this.maxBytes = parts.config().queueBytes().asLongValue();
        this.metrics = parts.metrics();
        this.ended = ended;
    }

    boolean isOver() {
        return over;
    }

    /** From here the reader counts; its cursor is known even before the first frame. */
    void startAt(long sequence) {
        run(() -> {
            delivered = sequence;
            started = true;
        });
    }

    Context context() {
        return context;
    }

    /** Takes a live frame; a queue past its bound ends the stream. Called on the context's event loop. */
    void take(long sequence, Buffer frame) {
        guarded(() -> {
            if (queue.isEmpty() && whenEmpty == null && !shut && sink.writable()) {
                write(sequence, frame);
                return;
            }
            enqueue(sequence, frame);
            flush();
            if (queue.size() > maxFrames || queuedBytes > maxBytes) {
                finish(ErrorCode.RESYNC_REQUIRED);
            }
        });
    }

    /** Takes a live frame from anywhere; see {@link #take}. */
    void offer(long sequence, Buffer frame) {
        context.runOnContext(v -> take(sequence, frame));
    }

    /** Takes a frame of a replay, whose reader asks {@link #whenEmpty} before it brings more. */
    void replay(long sequence, Buffer frame) {
        run(() -> {
            enqueue(sequence, frame);
            flush();
        });
    }

    /** Calls once, when all is written and the transport takes more. */
    void whenEmpty(Runnable task) {
        run(() -> {
            whenEmpty = task;
            flush();
        });
    }

    /** Lets nothing through until {@link #open}; what arrives meanwhile waits within the bound. */
    void shut() {
        run(() -> shut = true);
    }

    void open() {
        run(() -> {
            shut = false;
            flush();
        });
    }

    /** Ends the stream with a code; what waits is not delivered. */
    void end(ErrorCode code) {
        run(() -> finish(code));
    }

    /** The transport has left: nothing reaches the sink from now on. */
    void leave() {
        over = true;
        context.runOnContext(v -> forget());
    }

    private void enqueue(long sequence, Buffer frame) {
        queue.add(new Item(sequence, frame));
        queuedBytes += frame.length();
    }

    private void flush() {
        while (!over && !shut && !queue.isEmpty() && sink.writable()) {
            Item item = queue.remove();
            queuedBytes -= item.frame().length();
            write(item.sequence(), item.frame());
        }
        if (over || shut) {
            return;
        }
        Runnable task = whenEmpty;
        if (task != null && queue.isEmpty() && sink.writable()) {
            whenEmpty = null;
            task.run();
        } else if (!waitsForDrain && (task != null || !queue.isEmpty())) {
            waitsForDrain = true;
            sink.onDrain(() -> run(() -> {
                waitsForDrain = false;
                flush();
            }));
        }
    }

    private void write(long sequence, Buffer frame) {
        sink.write(frame, new LiveCursor(topic, sequence));
        delivered = sequence;
        metrics.delivered.increment();
    }

    private void finish(ErrorCode code) {
        over = true;
        if (code == ErrorCode.RESYNC_REQUIRED) {
            metrics.resyncs.increment();
        }
        var extensions = code == ErrorCode.RESYNC_REQUIRED && started
                ? Map.<String, Object>of("cursor", new LiveCursor(topic, delivered).encode())
                : Map.<String, Object>of();
        forget();
        sink.end(new ApiException(code, extensions));
        ended.run();
    }

    private void forget() {
        queue.clear();
        queuedBytes = 0;
        whenEmpty = null;
    }

    private void run(Runnable task) {
        context.runOnContext(v -> guarded(task));
    }

    private void guarded(Runnable task) {
        if (over) {
            return;
        }
        try {
            task.run();
        } catch (RuntimeException fault) {
            LOG.debug("A transport failed; its stream is over", fault);
            over = true;
            forget();
            ended.run();
        }
    }
}
