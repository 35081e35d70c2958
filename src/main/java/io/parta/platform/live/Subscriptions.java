package io.parta.platform.live;

import io.parta.platform.graphql.error.ApiException;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.parta.platform.graphql.execution.SubscriptionCall;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
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
        return topic(
                topic,
                after,
                () -> right.get().map(refusal -> refusal.map(LiveRight::refused)
                        .orElseGet(() -> LiveRight.of(authorizationClass))),
                toPayload);
    }

    /**
     * The stream of an ordered topic whose authorisation class has to be read. When the viewer is of another class later, the
     * stream ends with RESYNC_REQUIRED: the client comes back from its cursor, into the right group.
     *
     * @param right reads the right afresh, and the class with it
     */
    public <T> Multi<T> topic(
            UUID topic, @Nullable String after, Supplier<Uni<LiveRight>> right, Function<LiveEvent, Uni<T>> toPayload) {
        Long sequence = framed() ? null : LiveCursor.after(topic, after);
        return stream(
                right,
                (authorizationClass, recheck) -> new TopicSubscription(topic, sequence, authorizationClass, recheck),
                toPayload);
    }

    /**
     * A derived stream: it watches topics and tells the latest of each, without order, history or cursor. What it hears are the
     * events of the topics, {@link Signals}, and of a topic that it begins or ceases to watch later a word of its own; the payload
     * says what is now.
     *
     * @param about what the stream is about
     * @param right reads the right afresh, and the class with it
     * @param watched reads the topics with the last number of each, again when the person's bell rings
     */
    public <T> Multi<T> derived(
            UUID about,
            Supplier<Uni<LiveRight>> right,
            Supplier<Uni<Map<UUID, Long>>> watched,
            Function<LiveEvent, Uni<T>> toPayload) {
        return stream(
                right,
                (authorizationClass, recheck) ->
                        new TopicSubscription(about, null, authorizationClass, recheck, watched),
                toPayload);
    }

    private boolean framed() {
        SubscriptionCall call = request.subscriptionCall();
        return call != null && call.event() != null;
    }

    private <T> Multi<T> stream(
            Supplier<Uni<LiveRight>> right,
            BiFunction<String, Supplier<Uni<Optional<ErrorCode>>>, TopicSubscription> subscription,
            Function<LiveEvent, Uni<T>> toPayload) {
        SubscriptionCall call = request.subscriptionCall();
        if (call == null) {
            throw new IllegalStateException("A topic is a subscription's answer");
        }
        LiveEvent event = call.event();
        if (event != null) {
            return toPayload.apply(event).toMulti();
        }
        return right.get()
                .onItemOrFailure()
                .invoke((found, failure) -> {
                    if (failure != null) {
                        call.refused(failure);
                    } else if (found.authorizationClass() == null) {
                        call.refused(new ApiException(Objects.requireNonNull(found.refusal())));
                    } else {
                        String joined = found.authorizationClass();
                        call.joined(subscription.apply(joined, () -> right.get().map(now -> lost(joined, now))));
                    }
                })
                .onItemOrFailure()
                .transformToUni((found, failure) -> Uni.createFrom().<T>nullItem())
                .toMulti();
    }

    private static Optional<ErrorCode> lost(String joined, LiveRight now) {
        if (now.authorizationClass() == null) {
            return Optional.ofNullable(now.refusal());
        }
        return now.authorizationClass().equals(joined) ? Optional.empty() : Optional.of(ErrorCode.RESYNC_REQUIRED);
    }
}
