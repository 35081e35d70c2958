package io.parta.platform.graphql.transport;

import io.quarkus.runtime.StartupEvent;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Takes away the routes that SmallRye GraphQL registers for itself: they execute without media type, limits and
 * back-pressure. The configuration can move them, not remove them.
 */
@Singleton
class ForeignRoutes {

    private final Router router;
    private final String rootPath;

    @Inject
    ForeignRoutes(Router router, @ConfigProperty(name = "quarkus.smallrye-graphql.root-path") String rootPath) {
        this.router = router;
        this.rootPath = '/' + rootPath;
    }

    void remove(@Observes StartupEvent event) {
        for (Route route : router.getRoutes()) {
            String path = route.getPath();
            if (path != null && path.startsWith(rootPath)) {
                route.remove();
            }
        }
    }
}
