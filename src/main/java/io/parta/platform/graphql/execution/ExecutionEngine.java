package io.parta.platform.graphql.execution;

import io.parta.platform.live.LiveEvent;
import io.parta.platform.live.TopicSubscription;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;

/**
 * Executes prepared operations. Every method runs in a request context of its own with the viewer set, ends by the
 * deadline, and answers JSON bytes of a GraphQL response ({@code data}, {@code errors}, {@code extensions}).
 */
public interface ExecutionEngine {

    /** Runs a query or a mutation. Field errors are part of the answer; the Uni fails only on a fault of the engine. */
    Uni<ExecutionAnswer> execute(PreparedOperation operation, RequestContext context);

    /**
     * Runs the resolver of a subscription's root field once, which checks the right and names the topic.
     *
     * @return fails with {@link io.parta.platform.graphql.error.ApiException} when refused
     */
    Uni<TopicSubscription> subscribe(PreparedOperation operation, RequestContext context);

    /**
     * Renders one event of a topic by the subscription's selection. The same bytes go to every socket of the group, so
     * {@code context} holds the group's synthetic viewer unless the group is one viewer.
     *
     * @return fails with {@link io.parta.platform.graphql.error.ApiException} of a retryable code when a field met such an
     *     error (a part of the service is away): the hub renders the event again later, instead of delivering a frame
     *     without its data
     */
    Uni<Buffer> frame(PreparedOperation operation, RequestContext context, LiveEvent event);

    /**
     * An executed operation.
     *
     * @param body JSON of the response
     * @param hasData whether {@code data} is present and not null
     * @param hasErrors whether {@code errors} is present
     */
    record ExecutionAnswer(Buffer body, boolean hasData, boolean hasErrors) {}
}
