package io.parta.platform.graphql.execution;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.language.SourceLocation;
import io.parta.platform.graphql.error.ApiException;
import java.util.List;

/** A field that failed, before its text is chosen: the language belongs to the answer, not to the fault. */
record FieldFault(ApiException fault, List<Object> path, List<SourceLocation> locations) implements GraphQLError {

    @Override
    public String getMessage() {
        return fault.code().name();
    }

    @Override
    public List<SourceLocation> getLocations() {
        return locations;
    }

    @Override
    public List<Object> getPath() {
        return path;
    }

    @Override
    public ErrorClassification getErrorType() {
        return ErrorType.DataFetchingException;
    }
}
