package io.parta.platform.graphql.execution;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.TypeResolver;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext.ContextState;
import io.quarkus.arc.ManagedContext;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.graphql.bootstrap.DataFetcherFactory;
import io.smallrye.graphql.execution.context.SmallRyeContext;
import io.smallrye.graphql.execution.context.SmallRyeContextManager;
import io.smallrye.graphql.execution.datafetcher.helper.BatchLoaderHelper;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.ReferenceType;
import io.smallrye.graphql.schema.model.Schema;
import io.smallrye.graphql.schema.model.Type;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.dataloader.BatchLoaderWithContext;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderRegistry;

/** The service's schema executed by SmallRye's resolvers and graphql-java, as it would be without the engine. */
@Singleton
public class SmallRyeOracle {

    private final Vertx vertx;
    private final CurrentRequest currentRequest;
    private final CurrentIdentityAssociation identity;
    private final GraphQL graphql;
    private final Map<String, BatchLoaderWithContext<Object, Object>> batchLoaders = new LinkedHashMap<>();

    @Inject
    SmallRyeOracle(
            Vertx vertx,
            CurrentRequest currentRequest,
            CurrentIdentityAssociation identity,
            GraphQLSchema graphqlSchema,
            Schema schema) {
        this.vertx = vertx;
        this.currentRequest = currentRequest;
        this.identity = identity;
        this.graphql = GraphQL.newGraphQL(corrected(graphqlSchema, schema)).build();
        correctListsOfIds(schema);
        var fetchers = new DataFetcherFactory();
        var names = new BatchLoaderHelper();
        for (Operation operation : schema.getBatchOperations()) {
            batchLoaders.put(
                    names.getName(operation),
                    fetchers.getSourceBatchLoader(operation, schema.getTypes().get(operation.getName())));
        }
    }

    /**
     * SmallRye answers the object types of the schema before it was described, while fragments apply to those of the
     * schema; and it is wrong about batch fields with arguments.
     */
    private static GraphQLSchema corrected(GraphQLSchema schema, Schema model) {
        GraphQLCodeRegistry registry = schema.getCodeRegistry();
        return schema.transform(builder -> builder.codeRegistry(registry.transform(types -> {
            for (GraphQLNamedType type : schema.getAllTypesAsList()) {
                if (type instanceof GraphQLInterfaceType node) {
                    TypeResolver known = registry.getTypeResolver(node);
                    types.typeResolver(
                            node,
                            environment -> schema.getObjectType(
                                    known.getType(environment).getName()));
                }
            }
            for (Type type : model.getTypes().values()) {
                type.getBatchOperations().values().stream()
                        .filter(BatchOfOne::isNeededFor)
                        .forEach(field -> types.dataFetcher(
                                FieldCoordinates.coordinates(type.getName(), field.getName()), new BatchOfOne(field)));
            }
        })));
    }

    /** SmallRye notes the class of a list of ids as the list's instead of the text's, and then binds no value. */
    private static void correctListsOfIds(Schema schema) {
        schema.getQueries().stream()
                .flatMap(query -> query.getArguments().stream())
                .filter(argument -> argument.hasWrapper()
                        && argument.getReference().getType() == ReferenceType.SCALAR
                        && argument.getReference().getName().equals("ID"))
                .forEach(argument -> argument.getReference().setClassName(String.class.getName()));
    }

    /** Executes on a duplicated context and in a request context of its own, as the engine does. */
    public CompletableFuture<ExecutionResult> execute(PreparedOperation operation, RequestContext context) {
        var done = new CompletableFuture<ExecutionResult>();
        OracleField.begin();
        var answered = done.whenComplete((result, failure) -> OracleField.end());
        Context own = Objects.requireNonNull(VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext()));
        VertxContextSafetyToggle.setContextSafe(own, true);
        own.runOnContext(v -> {
            ManagedContext requests = Arc.container().requestContext();
            requests.activate();
            var state = requests.getState();
            try {
                currentRequest.set(context, operation);
                identity.setIdentity(ViewerIdentity.of(context.viewer()));
                start(operation, context, state)
                        .whenComplete((result, failure) -> {
                            requests.destroy(state);
                            if (failure == null) {
                                done.complete(result);
                            } else {
                                done.completeExceptionally(failure);
                            }
                        })
                        .isDone();
            } catch (RuntimeException e) {
                done.completeExceptionally(e);
            } finally {
                requests.deactivate();
            }
        });
        return answered;
    }

    private CompletableFuture<ExecutionResult> start(
            PreparedOperation operation, RequestContext context, ContextState state) {
        var smallRye = new SmallRyeContext(SmallRyeOracle.class.getName());
        smallRye.setRequest(JsonValue.EMPTY_JSON_OBJECT);
        ExecutionInput input = ExecutionInput.newExecutionInput(operation.text())
                .operationName(operation.operationName())
                .variables(operation.variables().getMap())
                .locale(context.locale())
                .dataLoaderRegistry(dataLoaders())
                .graphQLContext(Map.of(SmallRyeContextManager.CONTEXT, smallRye, "runBlocking", false, "state", state))
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
}
