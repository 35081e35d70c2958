package io.parta.platform.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How and when the person behind a credential showed who they are.
 *
 * @param acr authentication context class of the log-in, as the realm names its levels; null when the token says none
 * @param at when they did; null when the token does not say
 */
public record LogIn(@Nullable String acr, @Nullable Instant at) {

    /** Nothing is known of it: a service account, or nobody. */
    public static final LogIn UNKNOWN = new LogIn(null, null);
}
