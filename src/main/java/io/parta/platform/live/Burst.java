package io.parta.platform.live;

import io.netty.channel.EventLoop;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.impl.ContextInternal;
import java.util.ArrayList;
import java.util.List;

/**
 * Frames on their way from a topic's lane to its readers: one task for each event loop, not one for each reader. What was
 * asked of an {@link Outlet} before {@link #go} is done before its frames.
 */
final class Burst {

    private record Delivery(Outlet outlet, long sequence, Buffer frame) {}

    /** What goes to one event loop, in order. */
    private record Share(EventLoop loop, Context context, List<Delivery> deliveries) {}

    private final List<Share> shares = new ArrayList<>();

    void add(Outlet outlet, long sequence, Buffer frame) {
        share(outlet.context()).deliveries().add(new Delivery(outlet, sequence, frame));
    }

    /** Sends them on; the burst is empty again. */
    void go() {
        for (Share share : shares) {
            share.context().runOnContext(v -> share.deliveries()
                    .forEach(delivery -> delivery.outlet().take(delivery.sequence(), delivery.frame())));
        }
        shares.clear();
    }

    private Share share(Context context) {
        EventLoop loop = ((ContextInternal) context).nettyEventLoop();
        for (Share share : shares) {
            if (share.loop() == loop) {
                return share;
            }
        }
        // Not a reader's own context: what belongs to one is nobody else's.
        var share = new Share(loop, ((ContextInternal) context).unwrap(), new ArrayList<>());
        shares.add(share);
        return share;
    }
}
