package io.parta.platform.graphql.execution;

import graphql.schema.GraphQLSchema;
import io.parta.platform.graphql.execution.plan.PlanCompiler;
import io.parta.platform.graphql.execution.resolver.ResolverRegistry;
import io.parta.platform.graphql.execution.run.BreadthFirst;
import io.quarkus.arc.Arc;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.graphql.schema.model.Schema;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/**
 * The engine over the schema of this service: SmallRye builds the schema, the engine plans and executes. It is made while
 * the service starts, so that an element which cannot be planned is found then and not by a client.
 */
@Singleton
class EngineBeans {

    void start(@Observes StartupEvent start, ResolverRegistry resolvers) {
        // Injected, so made.
    }

    @Produces
    @Singleton
    ResolverRegistry resolvers(GraphQLSchema schema, Schema model) {
        SchemaRules.check(schema);
        return new ResolverRegistry(
                schema, model, type -> Arc.container().select(type).get());
    }

    @Produces
    @Singleton
    PlanCompiler plans(GraphQLSchema schema, ResolverRegistry resolvers, EngineConfig config) {
        return new PlanCompiler(schema, resolvers, config.planFields());
    }

    @Produces
    @Singleton
    BreadthFirst engine(GraphQLSchema schema, ResolverRegistry resolvers, EngineConfig config) {
        return new BreadthFirst(schema, resolvers, config.answerBytes());
    }
}
