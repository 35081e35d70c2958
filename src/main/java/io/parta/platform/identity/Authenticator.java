package io.parta.platform.identity;

import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

/** Turns a credential into a viewer; the one door for HTTP, WebSocket and SSE. */
public interface Authenticator {

    /**
     * @param authorization value of the Authorization header or of {@code connection_init}; null means anonymous
     * @return the viewer, its person's state read afresh; fails with {@link io.parta.platform.graphql.error.ApiException}
     *     UNAUTHENTICATED (bad, expired or foreign token), PERSON_BLOCKED or UNAVAILABLE (keys or database away)
     */
    Uni<Viewer> authenticate(@Nullable String authorization);
}
