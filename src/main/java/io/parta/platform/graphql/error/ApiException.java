package io.parta.platform.graphql.error;

import java.util.Map;

/**
 * Ends a request, a field or a stream with an entry of the top-level {@code errors}: unauthenticated, missing scope,
 * malformed, limits, timeout, unavailable. Decisions about objects are {@link Refusal}s instead. It carries no message
 * of its own: the text comes from the catalogue, in the language of the request.
 */
public final class ApiException extends RuntimeException {

    private final ErrorCode code;
    private final transient Map<String, Object> extensions;

    public ApiException(ErrorCode code) {
        this(code, Map.of());
    }

    /**
     * @param extensions further entries of {@code errors[].extensions} beside code, retryable and traceId (for example
     *     {@code cursor} of RESYNC_REQUIRED)
     */
    public ApiException(ErrorCode code, Map<String, Object> extensions) {
        super(code.name(), null, false, false);
        this.code = code;
        this.extensions = Map.copyOf(extensions);
    }

    public ErrorCode code() {
        return code;
    }

    public Map<String, Object> extensions() {
        return extensions;
    }
}
