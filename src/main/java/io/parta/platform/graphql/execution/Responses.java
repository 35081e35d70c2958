package io.parta.platform.graphql.execution;

import graphql.ExceptionWhileDataFetching;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.execution.NonNullableFieldWasNullError;
import graphql.introspection.GoodFaithIntrospection;
import graphql.language.SourceLocation;
import io.parta.platform.graphql.error.ApiException;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.execution.ExecutionEngine.ExecutionAnswer;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** Turns results into the bytes of a GraphQL response, every error with code, text and trace id. */
@Singleton
class Responses {

    private static final Logger LOG = Logger.getLogger(Responses.class);
    private final ErrorEntries entries;

    @Inject
    Responses(ErrorEntries entries) {
        this.entries = entries;
    }

    ExecutionAnswer answer(ExecutionResult result, PreparedOperation.Cost cost, RequestContext context) {
        Map<String, Object> body = body(result, context);
        body.put("extensions", new JsonObject().put("cost", ErrorEntries.cost(cost)));
        boolean hasErrors = body.containsKey("errors");
        return new ExecutionAnswer(new JsonObject(body).toBuffer(), result.getData() != null, hasErrors);
    }

    ExecutionAnswer failed(ApiException fault, PreparedOperation.Cost cost, RequestContext context) {
        JsonObject body = new JsonObject()
                .put("errors", new JsonArray().add(entries.entry(fault, context.locale(), context.traceId())))
                .putNull("data")
                .put("extensions", new JsonObject().put("cost", ErrorEntries.cost(cost)));
        return new ExecutionAnswer(body.toBuffer(), false, true);
    }

    /** A frame whose data could not be read now is none: it fails with the code, to be rendered again later. */
    Buffer frame(ExecutionResult result, RequestContext context) {
        for (GraphQLError error : result.getErrors()) {
            ApiException fault = fault(error, context.traceId());
            if (fault.code() == ErrorCode.UNAVAILABLE || fault.code() == ErrorCode.DEADLINE_EXCEEDED) {
                throw fault;
            }
        }
        return new JsonObject(body(result, context)).toBuffer();
    }

    ApiException firstFault(ExecutionResult result, RequestContext context) {
        return result.getErrors().isEmpty()
                ? new ApiException(ErrorCode.INTERNAL)
                : fault(result.getErrors().get(0), context.traceId());
    }

    private Map<String, Object> body(ExecutionResult result, RequestContext context) {
        Map<String, Object> body = new LinkedHashMap<>();
        List<GraphQLError> errors = result.getErrors();
        if (!errors.isEmpty()) {
            var list = new JsonArray();
            for (GraphQLError error : errors) {
                if (!(error instanceof NonNullableFieldWasNullError) || errors.size() == 1) {
                    list.add(entry(error, context));
                }
            }
            body.put("errors", list);
        }
        body.put("data", result.getData());
        return body;
    }

    private JsonObject entry(GraphQLError error, RequestContext context) {
        JsonObject entry = entries.entry(fault(error, context.traceId()), context.locale(), context.traceId());
        if (error.getLocations() != null && !error.getLocations().isEmpty()) {
            var locations = new JsonArray();
            for (SourceLocation at : error.getLocations()) {
                locations.add(new JsonObject().put("line", at.getLine()).put("column", at.getColumn()));
            }
            entry.put("locations", locations);
        }
        if (error.getPath() != null) {
            entry.put("path", new JsonArray(error.getPath()));
        }
        return entry;
    }

    private static ApiException fault(GraphQLError error, String traceId) {
        if (error instanceof FieldFault field) {
            return field.fault();
        }
        if (error instanceof ExceptionWhileDataFetching thrown) {
            return Faults.of(thrown.getException(), traceId);
        }
        if (error instanceof GoodFaithIntrospection.BadFaithIntrospectionError) {
            return new ApiException(ErrorCode.NODE_LIMIT_EXCEEDED);
        }
        String kind = String.valueOf(error.getErrorType());
        if (kind.equals("ValidationError") || kind.equals("InvalidSyntax")) {
            return new ApiException(ErrorCode.INVALID_INPUT);
        }
        if (kind.equals("ExecutionAborted")) {
            return new ApiException(ErrorCode.DEADLINE_EXCEEDED);
        }
        // The message may hold values of the request: only the kind is logged.
        LOG.errorf("Unexpected error of the execution: %s at %s (trace %s)", kind, error.getPath(), traceId);
        return new ApiException(ErrorCode.INTERNAL);
    }
}
