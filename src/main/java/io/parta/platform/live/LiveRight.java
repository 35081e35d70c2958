package io.parta.platform.live;

import io.parta.platform.graphql.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * What a reading of a viewer's right to a topic answers, where the authorisation class has to be read with it: one of both is
 * null.
 *
 * @param authorizationClass class of the viewer, whose members see the same frames
 * @param refusal why there is no right
 */
public record LiveRight(
        @Nullable String authorizationClass, @Nullable ErrorCode refusal) {

    public static LiveRight of(String authorizationClass) {
        return new LiveRight(authorizationClass, null);
    }

    public static LiveRight refused(ErrorCode refusal) {
        return new LiveRight(null, refusal);
    }
}
