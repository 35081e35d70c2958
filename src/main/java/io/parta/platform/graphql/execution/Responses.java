package io.parta.platform.graphql.execution;

import graphql.language.SourceLocation;
import io.parta.platform.graphql.error.ApiException;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.execution.ExecutionEngine.ExecutionAnswer;
import io.parta.platform.graphql.execution.answer.AnswerTooLarge;
import io.parta.platform.graphql.execution.answer.JsonBytes;
import io.parta.platform.graphql.execution.run.FieldError;
import io.parta.platform.graphql.execution.run.RunResult;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;

/** Completes the bytes of a GraphQL response: every error with code, text and trace id. */
@Singleton
class Responses {

    private static final byte[] ERRORS = ascii(",\"errors\":");
    private static final byte[] EXTENSIONS = ascii(",\"extensions\":");

    private final ErrorEntries entries;

    @Inject
    Responses(ErrorEntries entries) {
        this.entries = entries;
    }

    ExecutionAnswer answer(RunResult result, PreparedOperation.Cost cost, RequestContext context) {
        try {
            return complete(result, cost, context);
        } catch (AnswerTooLarge e) {
            return complete(tooLarge(), cost, context);
        }
    }

    private ExecutionAnswer complete(RunResult result, PreparedOperation.Cost cost, RequestContext context) {
        JsonBytes body = body(result, context);
        body.raw(EXTENSIONS);
        body.value(new JsonObject().put("cost", ErrorEntries.cost(cost)));
        body.raw('}');
        return new ExecutionAnswer(
                body.toBuffer(), result.hasData(), !result.errors().isEmpty());
    }

    /** A frame whose data could not be read now is none: it fails with the code, to be rendered again later. */
    Buffer frame(RunResult result, RequestContext context) {
        for (FieldError error : result.errors()) {
            ErrorCode code = error.fault().code();
            if (code == ErrorCode.UNAVAILABLE || code == ErrorCode.DEADLINE_EXCEEDED) {
                throw error.fault();
            }
        }
        try {
            return complete(result, context);
        } catch (AnswerTooLarge e) {
            return complete(tooLarge(), context);
        }
    }

    private Buffer complete(RunResult result, RequestContext context) {
        JsonBytes body = body(result, context);
        body.raw('}');
        return body.toBuffer();
    }

    /** Data that fits leaves no room for what stands behind it. */
    private static RunResult tooLarge() {
        return RunResult.fault(new ApiException(ErrorCode.RESPONSE_TOO_LARGE));
    }

    static ApiException firstFault(RunResult result) {
        return result.errors().isEmpty()
                ? new ApiException(ErrorCode.INTERNAL)
                : result.errors().get(0).fault();
    }

    private JsonBytes body(RunResult result, RequestContext context) {
        JsonBytes body = result.body();
        if (!result.errors().isEmpty()) {
            var list = new JsonArray();
            result.errors().forEach(error -> list.add(entry(error, context)));
            body.raw(ERRORS);
            body.value(list);
        }
        return body;
    }

    private JsonObject entry(FieldError error, RequestContext context) {
        JsonObject entry = entries.entry(error.fault(), context.locale(), context.traceId());
        SourceLocation at = error.location();
        if (at != null) {
            entry.put(
                    "locations",
                    new JsonArray()
                            .add(new JsonObject().put("line", at.getLine()).put("column", at.getColumn())));
        }
        if (!error.path().isEmpty()) {
            entry.put("path", new JsonArray(error.path()));
        }
        return entry;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
