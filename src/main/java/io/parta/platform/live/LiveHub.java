package io.parta.platform.live;

import io.parta.platform.graphql.execution.PreparedOperation;
import io.parta.platform.graphql.execution.RequestContext;

/** Delivers the events of topics to the subscriptions of this instance, each in order, none lost, none twice (LV-2). */
public interface LiveHub {

    /**
     * Joins a subscription to its topic: buffers the bus, replays after the cursor, drops what was delivered, goes live.
     * Frames are rendered once per group of equal document, variables without {@code after}, locale and authorisation
     * class, and handed to the sink in order, through a bounded queue.
     */
    LiveStream join(PreparedOperation operation, RequestContext context, TopicSubscription subscription, LiveSink sink);

    /** A joined subscription. */
    interface LiveStream {

        /** Leaves the topic; nothing reaches the sink afterwards. Idempotent. */
        void leave();
    }
}
