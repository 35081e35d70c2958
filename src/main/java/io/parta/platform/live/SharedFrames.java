package io.parta.platform.live;

import io.parta.platform.graphql.error.ErrorCode;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The frames of a group that are being rendered, or were within the last moment: readers who come back together, as all of
 * an instance that has ended, replay the same events, and each is rendered once for them (docs/decisions/0172). Lives on
 * the topic's lane.
 */
final class SharedFrames {

    /** How old what a replay shows may be; less than what waits in the queue of a slow reader. */
    private static final long FRESH_MILLIS = 500;

    private record Waiter(BooleanSupplier wanted, Consumer<Buffer> done, Consumer<ErrorCode> failed) {}

    /** A frame and, until it is there, who waits for it. */
    private static final class Shared {
        final List<Waiter> waiters = new ArrayList<>();

        @Nullable
        Buffer frame;
    }

    private final Lane lane;
    private final FrameRenderer renderer;
    private final long maxBytes;
    private final Map<Long, Shared> bySequence = new HashMap<>();
    private long bytes;

    SharedFrames(Lane lane, FrameRenderer renderer, LiveConfig config) {
        this.lane = lane;
        this.renderer = renderer;
        this.maxBytes = config.queueBytes().asLongValue();
    }

    /** As {@link FrameRenderer#render}, and never before this call returns. */
    void render(LiveEvent event, BooleanSupplier wanted, Consumer<Buffer> done, Consumer<ErrorCode> failed) {
        Shared known = bySequence.get(event.sequence());
        if (known == null) {
            begin(event, new Waiter(wanted, done, failed));
            return;
        }
        Buffer frame = known.frame;
        if (frame == null) {
            known.waiters.add(new Waiter(wanted, done, failed));
        } else {
            lane.run(() -> done.accept(frame));
        }
    }

    private void begin(LiveEvent event, Waiter first) {
        var shared = new Shared();
        shared.waiters.add(first);
        bySequence.put(event.sequence(), shared);
        renderer.render(event, () -> isWanted(event, shared), frame -> rendered(event, shared, frame), code -> {
            bySequence.remove(event.sequence());
            shared.waiters.forEach(waiter -> waiter.failed().accept(code));
        });
    }

    /** What nobody waits for any more is given up; whoever asks after that begins anew. */
    private boolean isWanted(LiveEvent event, Shared shared) {
        boolean wanted =
                shared.waiters.stream().anyMatch(waiter -> waiter.wanted().getAsBoolean());
        if (!wanted) {
            bySequence.remove(event.sequence());
        }
        return wanted;
    }

    private void rendered(LiveEvent event, Shared shared, Buffer frame) {
        if (bytes + frame.length() <= maxBytes) {
            shared.frame = frame;
            bytes += frame.length();
            lane.after(FRESH_MILLIS, () -> {
                bySequence.remove(event.sequence());
                bytes -= frame.length();
            });
        } else {
            bySequence.remove(event.sequence());
        }
        shared.waiters.forEach(waiter -> waiter.done().accept(frame));
        shared.waiters.clear();
    }
}
