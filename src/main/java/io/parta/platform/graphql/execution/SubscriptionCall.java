package io.parta.platform.graphql.execution;

import io.parta.platform.live.LiveEvent;
import io.parta.platform.live.TopicSubscription;
import org.jspecify.annotations.Nullable;

/**
 * Why the resolver of a subscription runs. Joining, it names its topic and no event is emitted; framing, it turns the one
 * given event into a payload. No stream of the execution stays alive between the two.
 */
public final class SubscriptionCall {

    private final @Nullable LiveEvent event;
    private @Nullable TopicSubscription topic;
    private @Nullable Throwable refusal;

    private SubscriptionCall(@Nullable LiveEvent event) {
        this.event = event;
    }

    static SubscriptionCall join() {
        return new SubscriptionCall(null);
    }

    static SubscriptionCall frame(LiveEvent event) {
        return new SubscriptionCall(event);
    }

    /** The event to render; null while joining. */
    public @Nullable LiveEvent event() {
        return event;
    }

    /** Names the topic of a subscription whose right was checked. */
    public void joined(TopicSubscription subscription) {
        topic = subscription;
    }

    /** Refuses to join. */
    public void refused(Throwable cause) {
        refusal = cause;
    }

    @Nullable
    TopicSubscription topic() {
        return topic;
    }

    @Nullable
    Throwable refusal() {
        return refusal;
    }
}
