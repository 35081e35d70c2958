package io.parta.platform.live;

import io.parta.platform.graphql.execution.PreparedOperation;
import io.parta.platform.graphql.execution.RequestContext;
import io.vertx.core.Context;

/**
 * What a subscription comes with.
 *
 * @param transport the context that the sink is called on
 */
record Joining(
        PreparedOperation operation,
        RequestContext context,
        TopicSubscription subscription,
        LiveSink sink,
        Context transport) {

    /** Whether frames depend on the person, so that the group is one viewer's. */
    boolean isPersonal() {
        String authorizationClass = subscription.authorizationClass();
        var viewer = context.viewer();
        return authorizationClass.equals(viewer.principalKey())
                || authorizationClass.equals(String.valueOf(viewer.personId()));
    }

    GroupKey key() {
        return GroupKey.of(operation, context.locale(), subscription.authorizationClass());
    }
}
