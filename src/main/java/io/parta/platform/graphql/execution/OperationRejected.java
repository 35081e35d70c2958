package io.parta.platform.graphql.execution;

import io.parta.platform.graphql.error.ErrorCode;
import io.vertx.core.json.JsonArray;
import java.util.OptionalLong;

/**
 * A request that is refused before execution: malformed, invalid, over a limit. HTTP answers it with a status of its
 * own, WebSocket with an {@code error} message.
 */
public final class OperationRejected extends RuntimeException {

    private final ErrorCode code;
    private final int httpStatus;
    private final transient JsonArray errors;
    private final long retryAfterSeconds;

    /**
     * @param code code of the first error
     * @param httpStatus status under {@code application/graphql-response+json}
     * @param errors complete entries of {@code errors}, in the language of the request
     * @param retryAfterSeconds value of Retry-After, or -1
     */
    public OperationRejected(ErrorCode code, int httpStatus, JsonArray errors, long retryAfterSeconds) {
        super(code.name(), null, false, false);
        this.code = code;
        this.httpStatus = httpStatus;
        this.errors = errors;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    public ErrorCode code() {
        return code;
    }

    public int httpStatus() {
        return httpStatus;
    }

    public JsonArray errors() {
        return errors.copy();
    }

    public OptionalLong retryAfterSeconds() {
        return retryAfterSeconds < 0 ? OptionalLong.empty() : OptionalLong.of(retryAfterSeconds);
    }
}
