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

    /**
     * Whether frames depend on the person, so that the group is one viewer's: unless every resolver that the document
     * reaches is declared {@link io.parta.platform.graphql.execution.ViewerIndependent}, whatever class the context named.
     */
    boolean isPersonal() {
        String authorizationClass = subscription.authorizationClass();
        var viewer = context.viewer();
        return !operation.plan().viewerIndependent()
                || authorizationClass.equals(viewer.principalKey())
                || (viewer.isPerson() && authorizationClass.equals(String.valueOf(viewer.personId())));
    }

    /** Who causes its group. Strangers are told apart by their address: those of one address use the same frontend. */
    String principal() {
        var viewer = context.viewer();
        return viewer.isAnonymous() ? "address:" + context.clientAddress() : viewer.principalKey();
    }

    GroupKey key() {
        return GroupKey.of(
                operation,
                context.locale(),
                subscription.authorizationClass(),
                isPersonal() ? GroupKey.Reader.of(context.viewer()) : null);
    }
}
