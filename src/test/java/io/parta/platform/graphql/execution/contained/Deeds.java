package io.parta.platform.graphql.execution.contained;

import io.parta.platform.graphql.execution.CurrentRequest;
import io.parta.platform.graphql.execution.SubscriptionCall;
import io.parta.platform.live.TopicSubscription;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** What guarded methods do when they are reached: it is counted, so that a refused call is known to have done nothing. */
@ApplicationScoped
public class Deeds {

    private static final String DONE = "done";

    @Inject
    CurrentRequest request;

    private final AtomicInteger count = new AtomicInteger();

    public int count() {
        return count.get();
    }

    String plain() {
        count.incrementAndGet();
        return DONE;
    }

    Uni<String> uni() {
        return Uni.createFrom().item(plain());
    }

    List<String> list(List<Desk> desks) {
        count.incrementAndGet();
        return desks.stream().map(desk -> DONE).toList();
    }

    /** As a subscription's resolver does: joins, or turns an event into its payload. */
    Multi<String> events() {
        SubscriptionCall call = Objects.requireNonNull(request.subscriptionCall());
        count.incrementAndGet();
        if (call.event() != null) {
            return Multi.createFrom().item(DONE);
        }
        call.joined(new TopicSubscription(
                new UUID(0, 1), null, "all", () -> Uni.createFrom().item(Optional.empty())));
        return Multi.createFrom().empty();
    }
}
