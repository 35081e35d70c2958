package io.parta.bench;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.io.IOException;
import java.net.URL;
import java.util.Enumeration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands in for Quarkus around SmallRye: keeps the beans, and hides the services that Quarkus and CDI put on the class path,
 * so that SmallRye runs with its defaults and without everything optional.
 */
final class WithoutContainer {

    private static final String SERVICES = "META-INF/services/";
    private static final String SMALLRYE = "io.smallrye.graphql.";
    private static final Map<Class<?>, Object> BEANS = new ConcurrentHashMap<>();

    private WithoutContainer() {}

    /** Before the first class of SmallRye is touched: it looks for its services while it is initialised. */
    static void install(Object... beans) {
        for (Object bean : beans) {
            BEANS.put(bean.getClass(), bean);
        }
        // Quarkus runs asynchronous resolvers where they are called; plain SmallRye would hop to a pool for each.
        Infrastructure.setDefaultExecutor(Runnable::run);
        Thread.currentThread().setContextClassLoader(new ClassLoader(WithoutContainer.class.getClassLoader()) {
            @Override
            public Enumeration<URL> getResources(String name) throws IOException {
                return super.getResources(
                        name.startsWith(SERVICES + SMALLRYE) ? name.substring(SERVICES.length()) : name);
            }
        });
    }

    static Object bean(Class<?> type) {
        return BEANS.get(type);
    }
}
