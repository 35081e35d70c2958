package io.parta.platform.graphql.transport;

import graphql.schema.GraphQLSchema;
import io.smallrye.graphql.execution.SchemaPrinter;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The schema as SDL, where introspection is open. */
@Singleton
class SchemaRoute {

    private final GraphQLSchema schema;
    private final boolean open;

    @Inject
    SchemaRoute(GraphQLSchema schema, @ConfigProperty(name = "parta.graphql.introspection") boolean open) {
        this.schema = schema;
        this.open = open;
    }

    void register(@Observes Router router) {
        if (open) {
            String sdl = new SchemaPrinter().print(schema);
            router.get(GraphQLRoute.PATH + "/schema.graphql").handler(routing -> routing.response()
                    .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
                    .end(sdl));
        }
    }
}
