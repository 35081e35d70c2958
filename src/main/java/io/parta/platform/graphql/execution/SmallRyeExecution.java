package io.parta.platform.graphql.execution;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.execution.SubscriptionExecutionStrategy;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Document;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLSchema;
import io.parta.platform.graphql.error.ApiException;
import io.parta.platform.graphql.error.ErrorCode;
import io.quarkus.arc.InjectableContext.ContextState;
import io.smallrye.graphql.bootstrap.DataFetcherFactory;
import io.smallrye.graphql.execution.context.SmallRyeContext;
import io.smallrye.graphql.execution.context.SmallRyeContextManager;
import io.smallrye.graphql.execution.datafetcher.helper.BatchLoaderHelper;
import io.smallrye.graphql.schema.model.Argument;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Schema;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dataloader.BatchLoaderWithContext;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderRegistry;

/**
 * All that is known of SmallRye GraphQL and of graphql-java's execution: how its resolvers are reached, which values they
 * expect in the context. Documents come parsed and valid, so nothing is parsed here.
 */
@Singleton
class SmallRyeExecution {

    private static final String TRACE_ID = "parta.traceId";
    private static final String DOCUMENT = "parta.document";
    private static final String ABANDONED = "parta.abandoned";

    private final GraphQL graphql;
    private final Map<String, BatchLoaderWithContext<Object, Object>> batchLoaders = new LinkedHashMap<>();

    @Inject
    SmallRyeExecution(GraphQLSchema graphqlSchema, Schema schema) {
        SchemaRules.check(graphqlSchema);
        var faults = new FaultHandler();
        graphql = GraphQL.newGraphQL(graphqlSchema)
                .defaultDataFetcherExceptionHandler(faults)
                .subscriptionExecutionStrategy(new SubscriptionExecutionStrategy(faults))
                .instrumentation(new Abandonment())
                .preparsedDocumentProvider((input, parse) -> CompletableFuture.completedFuture(
                        new PreparsedDocumentEntry(input.getGraphQLContext().<Document>get(DOCUMENT))))
                .build();
        var fetchers = new DataFetcherFactory();
        var names = new BatchLoaderHelper();
        for (Operation operation : schema.getBatchOperations()) {
            refuseArguments(operation);
            batchLoaders.put(
                    names.getName(operation),
                    fetchers.getSourceBatchLoader(operation, schema.getTypes().get(operation.getName())));
        }
    }

    /**
     * Starts an operation; the request context of {@code state} is active.
     *
     * @param abandoned no further resolver is called once it is true
     */
    CompletableFuture<ExecutionResult> start(
            PreparedOperation operation, RequestContext context, ContextState state, AtomicBoolean abandoned) {
        var smallRye = new SmallRyeContext(SmallRyeExecution.class.getName());
        smallRye.setRequest(JsonValue.EMPTY_JSON_OBJECT);
        ExecutionInput input = ExecutionInput.newExecutionInput(operation.text())
                .operationName(operation.operationName())
                .variables(operation.variables().getMap())
                .locale(context.locale())
                .dataLoaderRegistry(dataLoaders())
                .graphQLContext(Map.of(
                        SmallRyeContextManager.CONTEXT,
                        smallRye,
                        "runBlocking",
                        false,
                        "state",
                        state,
                        TRACE_ID,
                        context.traceId(),
                        DOCUMENT,
                        operation.document(),
                        ABANDONED,
                        abandoned))
                .build();
        // Fields take the context of this thread before that of their environment: a stale one would be another's.
        SmallRyeContextManager.restore(smallRye);
        try {
            return graphql.executeAsync(input);
        } finally {
            SmallRyeContextManager.clearCurrentSmallRyeContext();
        }
    }

    private DataLoaderRegistry dataLoaders() {
        var registry = new DataLoaderRegistry();
        batchLoaders.forEach((name, loader) -> registry.register(name, DataLoaderFactory.newDataLoader(loader)));
        return registry;
    }

    /** Batches with arguments are keyed by a 32-bit hash: two colliding sources would get each other's data. */
    private static void refuseArguments(Operation operation) {
        if (!operation.getArguments().stream().allMatch(Argument::isSourceArgument)) {
            throw new IllegalStateException("Batch field " + operation.getClassName() + "." + operation.getMethodName()
                    + " has arguments; make it a field of one source or put the argument into the parent");
        }
    }

    private static final class FaultHandler implements DataFetcherExceptionHandler {

        @Override
        public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
                DataFetcherExceptionHandlerParameters parameters) {
            String traceId =
                    parameters.getDataFetchingEnvironment().getGraphQlContext().get(TRACE_ID);
            var fault = new FieldFault(
                    Faults.of(parameters.getException(), traceId),
                    parameters.getPath().toList(),
                    List.of(parameters.getSourceLocation()));
            return CompletableFuture.completedFuture(
                    DataFetcherExceptionHandlerResult.newResult(fault).build());
        }
    }

    private static final class Abandonment extends SimplePerformantInstrumentation {

        @Override
        public DataFetcher<?> instrumentDataFetcher(
                DataFetcher<?> fetcher, InstrumentationFieldFetchParameters parameters, InstrumentationState state) {
            AtomicBoolean abandoned =
                    parameters.getEnvironment().getGraphQlContext().get(ABANDONED);
            if (!abandoned.get()) {
                return fetcher;
            }
            return environment -> {
                throw new ApiException(ErrorCode.DEADLINE_EXCEEDED);
            };
        }
    }
}
