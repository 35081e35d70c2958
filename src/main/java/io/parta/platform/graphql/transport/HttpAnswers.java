package io.parta.platform.graphql.transport;

import io.parta.platform.graphql.error.ApiException;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.execution.ErrorEntries;
import io.parta.platform.graphql.execution.Faults;
import io.parta.platform.graphql.execution.OperationRejected;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Answers HTTP requests of GraphQL, refusals with their status. */
@Singleton
class HttpAnswers {

    private final ErrorEntries errors;
    private final Gzip gzip;
    private final GracefulStop stop;

    @Inject
    HttpAnswers(ErrorEntries errors, Gzip gzip, GracefulStop stop) {
        this.errors = errors;
        this.gzip = gzip;
        this.stop = stop;
    }

    void send(HttpCall call, int status, Buffer body) {
        HttpServerResponse response = call.routing().response();
        if (response.ended() || response.closed()) {
            return;
        }
        response.setStatusCode(status);
        response.putHeader(HttpHeaders.CONTENT_TYPE, call.type().contentType());
        response.putHeader(HttpHeaders.VARY, "Accept, Accept-Language, Accept-Encoding, Authorization");
        response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (stop.isStopping()) {
            response.putHeader(HttpHeaders.CONNECTION, "close");
        }
        response.end(gzip.encoded(call.routing().request(), response, body));
    }

    void refuse(HttpCall call, Throwable failure) {
        if (failure instanceof OperationRejected rejected) {
            refuse(call, rejected);
            return;
        }
        ApiException fault = Faults.of(failure, call.traceId());
        JsonArray entries = new JsonArray().add(errors.entry(fault, call.locale(), call.traceId()));
        refuse(call, new OperationRejected(fault.code(), ErrorEntries.httpStatus(fault.code()), entries, -1));
    }

    private void refuse(HttpCall call, OperationRejected rejected) {
        HttpServerResponse response = call.routing().response();
        int status = call.type() == AnswerType.JSON && isOfDocument(rejected.code()) ? 200 : rejected.httpStatus();
        rejected.retryAfterSeconds()
                .ifPresent(seconds -> response.putHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds)));
        switch (status) {
            case 401 -> response.putHeader("WWW-Authenticate", "Bearer");
            case 405 -> response.putHeader(HttpHeaders.ALLOW, "POST");
            // The rest of the body is not read, so the connection carries no other request.
            case 413, 504 -> response.putHeader(HttpHeaders.CONNECTION, "close");
            default -> {}
        }
        if (status == 504 && call.routing().request().version() != HttpVersion.HTTP_2) {
            // A body that never ends keeps its connection open for ever, whatever the header says.
            call.routing()
                    .addEndHandler(
                            written -> call.routing().request().connection().close());
        }
        send(call, status, new JsonObject().put("errors", rejected.errors()).toBuffer());
    }

    /** Whether the request was well-formed and its document, variables or operation are at fault. */
    static boolean isOfDocument(ErrorCode code) {
        return switch (code) {
            case BAD_REQUEST,
                    UNAUTHENTICATED,
                    PERSON_BLOCKED,
                    UNSUPPORTED_MEDIA_TYPE,
                    NOT_ACCEPTABLE,
                    METHOD_NOT_ALLOWED,
                    REQUEST_TOO_LARGE,
                    NUMBER_OUT_OF_RANGE,
                    RATE_LIMITED,
                    TOO_MANY_OPERATIONS,
                    INVALID_IDEMPOTENCY_KEY,
                    INTERNAL,
                    DEADLINE_EXCEEDED,
                    UNAVAILABLE -> false;
            default -> true;
        };
    }
}
