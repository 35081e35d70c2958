package io.parta.platform.graphql.transport;

import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.execution.ErrorEntries;
import io.parta.platform.graphql.execution.OperationRejected;
import io.parta.platform.graphql.execution.OperationRequest;
import io.parta.platform.graphql.limits.LimitsConfig;
import io.parta.platform.graphql.limits.NumberGuard;
import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the GraphQL request of an HTTP request: the body of a POST, the parameters of a GET. */
@Singleton
class RequestReader {

    private final ErrorEntries errors;
    private final LimitsConfig limits;

    @Inject
    RequestReader(ErrorEntries errors, LimitsConfig limits) {
        this.errors = errors;
        this.limits = limits;
    }

    /** Fails with {@link OperationRejected} when it is malformed, too large or of a wrong media type. */
    Uni<OperationRequest> read(HttpCall call) {
        if (call.routing().request().method().equals(HttpMethod.GET)) {
            return Uni.createFrom().item(() -> ofParameters(call));
        }
        if (!isJson(call.routing().request().getHeader(HttpHeaders.CONTENT_TYPE))) {
            return Uni.createFrom().failure(rejected(ErrorCode.UNSUPPORTED_MEDIA_TYPE, call));
        }
        return RequestBody.read(
                        call.routing().request(),
                        limits.bodyBytes(),
                        call.routing().vertx(),
                        limits.deadline())
                .onFailure(RequestBody.TooSlow.class)
                .transform(e -> rejected(ErrorCode.DEADLINE_EXCEEDED, call))
                .onFailure(RequestBody.TooLarge.class)
                .transform(e -> rejected(ErrorCode.REQUEST_TOO_LARGE, call))
                .map(body -> ofJson(parsed(body, call), call));
    }

    private OperationRequest ofJson(JsonObject json, HttpCall call) {
        return new OperationRequest(
                text(json.getValue("query"), call),
                text(json.getValue("documentId"), call),
                text(json.getValue("operationName"), call),
                object(json.getValue("variables"), call),
                object(json.getValue("extensions"), call));
    }

    private OperationRequest ofParameters(HttpCall call) {
        MultiMap parameters = call.routing().queryParams();
        return new OperationRequest(
                parameters.get("query"),
                parameters.get("documentId"),
                parameters.get("operationName"),
                ofParameter(parameters.get("variables"), call),
                ofParameter(parameters.get("extensions"), call));
    }

    private JsonObject ofParameter(@Nullable String value, HttpCall call) {
        return value == null || value.isEmpty() || value.equals("null") ? new JsonObject() : parsed(value, call);
    }

    private JsonObject parsed(Buffer body, HttpCall call) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body.getBytes()));
            return parsed(text.toString(), call);
        } catch (CharacterCodingException e) {
            throw rejected(ErrorCode.BAD_REQUEST, call);
        }
    }

    private JsonObject parsed(String json, HttpCall call) {
        if (NumberGuard.refusesJson(json)) {
            throw rejected(ErrorCode.NUMBER_OUT_OF_RANGE, call);
        }
        try {
            return new JsonObject(json);
        } catch (DecodeException e) {
            throw rejected(ErrorCode.BAD_REQUEST, call);
        }
    }

    private @Nullable String text(@Nullable Object value, HttpCall call) {
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw rejected(ErrorCode.BAD_REQUEST, call);
    }

    private JsonObject object(@Nullable Object value, HttpCall call) {
        if (value == null) {
            return new JsonObject();
        }
        if (value instanceof JsonObject object) {
            return object;
        }
        throw rejected(ErrorCode.BAD_REQUEST, call);
    }

    private OperationRejected rejected(ErrorCode code, HttpCall call) {
        return errors.rejected(code, call.locale(), call.traceId(), -1);
    }

    private static boolean isJson(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        String[] parts = contentType.toLowerCase(Locale.ROOT).split(";");
        if (!parts[0].trim().equals("application/json")) {
            return false;
        }
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].trim().replace("\"", "");
            if (parameter.startsWith("charset=") && !parameter.equals("charset=utf-8")) {
                return false;
            }
        }
        return true;
    }
}
