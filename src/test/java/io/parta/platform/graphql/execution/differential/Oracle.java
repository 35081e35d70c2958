package io.parta.platform.graphql.execution.differential;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.introspection.GoodFaithIntrospection;
import graphql.schema.GraphQLSchema;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** graphql-java's own execution of the operation's text. */
final class Oracle implements Execution {

    private final GraphQL graphql;

    Oracle(GraphQLSchema schema) {
        graphql = GraphQL.newGraphQL(schema)
                .defaultDataFetcherExceptionHandler(
                        failed -> CompletableFuture.completedFuture(DataFetcherExceptionHandlerResult.newResult(
                                        GraphqlErrorBuilder.newError(failed.getDataFetchingEnvironment())
                                                .message("failed")
                                                .build())
                                .build()))
                .build();
    }

    @Override
    public Answer answer(Question question) {
        var result = graphql.execute(ExecutionInput.newExecutionInput(question.text())
                .operationName(question.operationName())
                .variables(question.variables())
                // Its check of introspection fails on null variables that execution makes errors of their fields.
                .graphQLContext(Map.of(GoodFaithIntrospection.GOOD_FAITH_INTROSPECTION_DISABLED, true))
                .build());
        return Answer.of(result.toSpecification());
    }
}
