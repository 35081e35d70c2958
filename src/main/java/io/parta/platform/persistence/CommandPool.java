package io.parta.platform.persistence;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgPool;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Singleton;

/**
 * Hibernate Reactive's pool with the waits of the other two, which Quarkus has no configuration for: by default a command
 * would wait half a minute for a connection, long after its client was told that it is late.
 */
@Singleton
class CommandPool implements PgPoolCreator {

    private final DatabaseConfig config;

    CommandPool(DatabaseConfig config) {
        this.config = config;
    }

    @Override
    @SuppressWarnings("deprecation") // Quarkus' own bean is still of this type.
    public Pool create(Input input) {
        var options = PgOptions.bounded(input.poolOptions(), config);
        return PgPool.pool(input.vertx(), input.pgConnectOptionsList(), options);
    }
}
