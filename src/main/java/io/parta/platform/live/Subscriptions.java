package io.parta.platform.live;

import io.parta.platform.graphql.error.ApiException;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.parta.platform.graphql.execution.SubscriptionCall;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the resolver of a subscription returns. The resolver runs once when a client joins, to check the right and name the
 * topic, and once per event and group of equal subscriptions, to make the payload of that event.
 */
@ApplicationScoped
public class Subscriptions {

    private final CurrentRequest request;

    @Inject
    Subscriptions(CurrentRequest request) {
        this.request = request;
    }

    /**
     * The stream of an ordered topic.
     *
     * @param topic the ordered topic
     * @param after cursor as the client sent it; null means from now on. INVALID_CURSOR when it is not one of this topic
     * @param authorizationClass viewers of one class see the same frames ({@link TopicSubscription})
     * @param right reads the right afresh: empty while it holds, else the code that refuses or ends the stream
     * @param toPayload the payload of one event; runs as a synthetic viewer unless the class is one person
     */
    public <T> Multi<T> topic(
            UUID topic,
            @Nullable String after,
            String authorizationClass,
            Supplier<Uni<Optional<ErrorCode>>> right,
            Function<LiveEvent, Uni<T>> toPayload) {
        SubscriptionCall call = request.subscriptionCall();
        if (call == null) {
            throw new IllegalStateException("A topic is a subscription's answer");
        }
        LiveEvent event = call.event();
        if (event != null) {
            return toPayload.apply(event).toMulti();
        }
        Long sequence = LiveCursor.after(topic, after);
        return right.get()
                .onItemOrFailure()
                .invoke((refusal, failure) -> {
                    if (failure != null) {
                        call.refused(failure);
                    } else if (refusal.isPresent()) {
                        call.refused(new ApiException(refusal.get()));
                    } else {
                        call.joined(new TopicSubscription(topic, sequence, authorizationClass, right));
                    }
                })
                .onItemOrFailure()
                .transformToUni((refusal, failure) -> Uni.createFrom().<T>nullItem())
                .toMulti();
    }
}
