package io.parta.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.schema.GraphQLSchema;
import io.parta.bench.school.Author;
import io.parta.bench.school.School;
import io.parta.bench.school.Student;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderRegistry;

/** graphql-java as its own documentation advises: hand-written fetchers, data loaders by key, the document cached. */
final class PlainGraphqlJava {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final School school;
    private final GraphQLSchema schema;

    PlainGraphqlJava(SchoolSchema schema) {
        this.school = schema.school();
        this.schema = PlainSchema.of(schema);
    }

    Prepared prepare(Workload workload) {
        var document = new PreparsedDocumentEntry(SchoolSchema.document(schema, workload));
        GraphQL graphql = GraphQL.newGraphQL(schema)
                .preparsedDocumentProvider((input, parse) -> CompletableFuture.completedFuture(document))
                .build();
        return () -> bytes(graphql.executeAsync(ExecutionInput.newExecutionInput(workload.document())
                        .variables(workload.variables())
                        .dataLoaderRegistry(dataLoaders())
                        .build())
                .join());
    }

    private DataLoaderRegistry dataLoaders() {
        var registry = new DataLoaderRegistry();
        registry.register(PlainSchema.STUDENTS, DataLoaderFactory.<String, List<Student>>newDataLoader(ids -> {
            return CompletableFuture.completedFuture(
                    ids.stream().map(school::students).toList());
        }));
        registry.register(PlainSchema.AUTHORS, DataLoaderFactory.<String, Author>newDataLoader(ids -> {
            return CompletableFuture.completedFuture(
                    ids.stream().map(school::author).toList());
        }));
        return registry;
    }

    private static Buffer bytes(ExecutionResult result) {
        try {
            return Buffer.buffer(JSON.writeValueAsBytes(result.toSpecification()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
