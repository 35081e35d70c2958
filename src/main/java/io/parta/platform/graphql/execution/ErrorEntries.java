package io.parta.platform.graphql.execution;

import io.parta.platform.graphql.error.ApiException;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.UserErrors;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.util.Locale;

/** Entries of the top-level {@code errors}: text for a person, {@code code}, {@code retryable} and {@code traceId}. */
@Singleton
public class ErrorEntries {

    public JsonObject entry(ErrorCode code, Locale locale, String traceId) {
        return entry(code, UserErrors.text(code, locale), traceId);
    }

    /** An entry whose text is not the catalogue's: a syntax or validation error speaks of the client's document. */
    public JsonObject entry(ErrorCode code, String message, String traceId) {
        return new JsonObject()
                .put("message", message)
                .put(
                        "extensions",
                        new JsonObject()
                                .put("code", code.name())
                                .put("retryable", code.retryable())
                                .put("traceId", traceId));
    }

    public JsonObject entry(ApiException exception, Locale locale, String traceId) {
        JsonObject entry = entry(exception.code(), locale, traceId);
        exception.extensions().forEach(entry.getJsonObject("extensions")::put);
        return entry;
    }

    /** A refusal before execution with one entry of the catalogue. */
    public OperationRejected rejected(ErrorCode code, RequestContext context) {
        return rejected(code, context.locale(), context.traceId(), -1);
    }

    /** As above, for refusals before it is known who calls. */
    public OperationRejected rejected(ErrorCode code, Locale locale, String traceId, long retryAfterSeconds) {
        return new OperationRejected(
                code, httpStatus(code), new JsonArray().add(entry(code, locale, traceId)), retryAfterSeconds);
    }

    /** {@code extensions.cost} of an answer. */
    public static JsonObject cost(PreparedOperation.Cost cost) {
        return new JsonObject()
                .put("requested", cost.requested())
                .put("remaining", cost.remaining())
                .put("resetAt", cost.resetAt().toString());
    }

    /** Status of a request refused with this code, under {@code application/graphql-response+json}. */
    public static int httpStatus(ErrorCode code) {
        return switch (code) {
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN, PERSON_BLOCKED, ORIGIN_NOT_ALLOWED, DOCUMENT_NOT_TRUSTED -> 403;
            case METHOD_NOT_ALLOWED -> 405;
            case NOT_ACCEPTABLE -> 406;
            case REQUEST_TOO_LARGE -> 413;
            case UNSUPPORTED_MEDIA_TYPE -> 415;
            case RATE_LIMITED, TOO_MANY_OPERATIONS -> 429;
            case INTERNAL -> 500;
            case UNAVAILABLE -> 503;
            case DEADLINE_EXCEEDED -> 504;
            default -> 400;
        };
    }
}
