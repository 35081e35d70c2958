package io.parta.bench;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import io.smallrye.graphql.bootstrap.DataFetcherFactory;
import io.smallrye.graphql.execution.context.SmallRyeContext;
import io.smallrye.graphql.execution.context.SmallRyeContextManager;
import io.smallrye.graphql.execution.datafetcher.helper.BatchLoaderHelper;
import io.smallrye.graphql.schema.model.Operation;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.dataloader.BatchLoaderWithContext;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderRegistry;

/** SmallRye's resolvers under graphql-java's execution, as the service ran them before it had an engine of its own. */
final class SmallRye {

    private final SchoolSchema schema;
    private final Map<String, BatchLoaderWithContext<Object, Object>> batchLoaders = new LinkedHashMap<>();

    SmallRye(SchoolSchema schema) {
        this.schema = schema;
        var fetchers = new DataFetcherFactory();
        var names = new BatchLoaderHelper();
        for (Operation operation : schema.model().getBatchOperations()) {
            batchLoaders.put(
                    names.getName(operation),
                    fetchers.getSourceBatchLoader(
                            operation, schema.model().getTypes().get(operation.getName())));
        }
    }

    Prepared prepare(Workload workload) {
        var document = new PreparsedDocumentEntry(SchoolSchema.document(schema.schema(), workload));
        GraphQL graphql = GraphQL.newGraphQL(schema.schema())
                .preparsedDocumentProvider((input, parse) -> CompletableFuture.completedFuture(document))
                .build();
        return () -> bytes(execute(graphql, workload));
    }

    private ExecutionResult execute(GraphQL graphql, Workload workload) {
        var context = new SmallRyeContext(SmallRye.class.getName());
        context.setRequest(JsonValue.EMPTY_JSON_OBJECT);
        ExecutionInput input = ExecutionInput.newExecutionInput(workload.document())
                .variables(workload.variables())
                .dataLoaderRegistry(dataLoaders())
                .graphQLContext(Map.of(SmallRyeContextManager.CONTEXT, context))
                .build();
        SmallRyeContextManager.restore(context);
        try {
            return graphql.executeAsync(input).join();
        } finally {
            SmallRyeContextManager.clearCurrentSmallRyeContext();
        }
    }

    private DataLoaderRegistry dataLoaders() {
        var registry = new DataLoaderRegistry();
        batchLoaders.forEach((name, loader) -> registry.register(name, DataLoaderFactory.newDataLoader(loader)));
        return registry;
    }

    private static Buffer bytes(ExecutionResult result) {
        return new JsonObject(result.toSpecification()).toBuffer();
    }
}
