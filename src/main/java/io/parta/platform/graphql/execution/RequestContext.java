package io.parta.platform.graphql.execution;

import io.parta.platform.identity.Viewer;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds one operation, the same for every transport.
 *
 * @param viewer who calls
 * @param locale language of messages: ru or en
 * @param clientAddress address that failures are counted against; from X-Forwarded-For only behind a configured proxy
 * @param traceId id that logs and errors share
 * @param deadline when the operation is given up
 * @param idempotencyKey key of the request, or null
 * @param queryOnly whether mutations and subscriptions are refused (GET)
 */
public record RequestContext(
        Viewer viewer,
        Locale locale,
        String clientAddress,
        String traceId,
        Instant deadline,
        @Nullable String idempotencyKey,
        boolean queryOnly) {}
