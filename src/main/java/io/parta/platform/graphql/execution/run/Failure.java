package io.parta.platform.graphql.execution.run;

import io.parta.platform.graphql.error.ApiException;
import io.parta.platform.graphql.error.ErrorCode;

/** Stands where a value would: the field failed for this object. */
record Failure(ApiException fault) {

    static final Failure UNKNOWN = new Failure(new ApiException(ErrorCode.INTERNAL));
}
