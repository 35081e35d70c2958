package io.parta.platform.graphql.execution.run;

import io.parta.platform.graphql.error.ApiException;
import io.parta.platform.graphql.execution.answer.JsonBytes;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a run came to.
 *
 * @param body the answer as far as it is known: {@code {"data":…}, without the closing brace
 * @param hasData whether data is not null
 * @param errors in the order of their places
 */
public record RunResult(JsonBytes body, boolean hasData, List<FieldError> errors) {

    static final byte[] HEAD = "{\"data\":".getBytes(StandardCharsets.US_ASCII);

    /** A result of nothing but a fault. */
    public static RunResult fault(ApiException fault) {
        var body = new JsonBytes(Integer.MAX_VALUE);
        body.raw(HEAD);
        body.nullValue();
        return new RunResult(body, false, List.of(new FieldError(fault, List.of(), null)));
    }
}
