package io.parta.platform.persistence;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;

/**
 * Writes that are one statement: an upsert, a hot command written with CTEs, a clean-up job. Each runs alone on its
 * connection, in autocommit and without pipelining, because a statement that waits for a lock would stall strangers
 * behind it. Anything that needs a decision between two statements is a command: see {@link Commands}.
 *
 * <p>Failures are those of {@link Reads}; a constraint that is violated fails with the driver's {@code PgException}, whose
 * {@code getConstraint()} names it.
 */
@ApplicationScoped
public class Writes {

    private final SqlRunner runner;

    Writes(Vertx vertx, DatabaseConfig config, StatementCounts counts, MeterRegistry metrics) {
        Pool pool = PgBuilder.pool()
                .connectingTo(PgOptions.connection(config, "writes", 1, PgOptions.Plans.KEPT))
                .with(PgOptions.pool(config, "writes", config.writeConnections()))
                .using(vertx)
                .build();
        this.runner = new SqlRunner(List.of(pool), "writes", config.writeConnections(), counts, metrics);
        Gauge.builder("parta.sql.connections", pool, Pool::size)
                .description("Open connections of the pool")
                .tag("pool", "writes")
                .register(metrics);
    }

    /** Rows of the statement's RETURNING. */
    public <T> Uni<List<T>> returning(String sql, Tuple parameters, Function<Row, T> mapper) {
        return runner.list(sql, parameters, mapper);
    }

    /** Number of rows changed. */
    public Uni<Integer> execute(String sql, Tuple parameters) {
        return runner.run(sql, parameters).map(rows -> rows.rowCount());
    }

    @PreDestroy
    void close() {
        runner.close();
    }
}
