package io.parta.platform.persistence;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads: SQL projections on a pipelined client in autocommit, which cannot hold a transaction. SQL is a constant with
 * {@code $1} parameters (lists as arrays: {@code = ANY($1)}), so that it is prepared once per connection; the viewer's
 * right is part of its WHERE.
 *
 * <p>A statement that waits for a lock would stall the strangers behind it on its connection, so nothing that writes or
 * locks runs here: see {@link Writes} and {@link Commands}. When PostgreSQL is away the Uni fails with UNAVAILABLE, when
 * a statement takes too long with DEADLINE_EXCEEDED.
 */
@ApplicationScoped
public class Reads {

    private static final int PIPELINED = 256;

    private final SqlRunner runner;

    Reads(Vertx vertx, DatabaseConfig config, StatementCounts counts, MeterRegistry metrics) {
        var client = PgBuilder.client()
                .connectingTo(PgOptions.connection(config, "reads", PIPELINED))
                .with(PgOptions.pool(config, "reads", config.readConnections()))
                .using(vertx)
                .build();
        this.runner = new SqlRunner(client, "reads", config.readConnections() * PIPELINED, counts, metrics);
    }

    /** All rows, in the order of the statement. */
    public <T> Uni<List<T>> list(String sql, Tuple parameters, Function<Row, T> mapper) {
        return runner.list(sql, parameters, mapper);
    }

    /** The first row, or empty. */
    public <T> Uni<Optional<T>> find(String sql, Tuple parameters, Function<Row, T> mapper) {
        return runner.run(sql, parameters).map(rows -> {
            var all = rows.iterator();
            return all.hasNext() ? Optional.of(mapper.apply(all.next())) : Optional.empty();
        });
    }

    @PreDestroy
    void close() {
        runner.close();
    }
}
