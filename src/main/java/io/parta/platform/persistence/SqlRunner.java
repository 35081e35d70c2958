package io.parta.platform.persistence;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Uni;
import io.vertx.core.AsyncResult;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Runs prepared statements, each on the client that has the fewest under way: counted, timed, failures translated. */
final class SqlRunner {

    private final List<Lane> lanes;
    private final int most;
    private final StatementCounts counts;
    private final AtomicInteger running = new AtomicInteger();
    private final Timer timer;

    private record Lane(SqlClient client, AtomicInteger running) {}

    /** @param underWay statements the clients can have under way at a time; more than that wait, within a bound */
    SqlRunner(
            List<? extends SqlClient> clients,
            String pool,
            int underWay,
            StatementCounts counts,
            MeterRegistry metrics) {
        this.lanes = clients.stream()
                .map(client -> new Lane(client, new AtomicInteger()))
                .toList();
        this.most = underWay + PgOptions.WAITING;
        this.counts = counts;
        this.timer = Timer.builder("parta.sql.statement")
                .description("Time of a statement, waiting for a connection included")
                .tag("pool", pool)
                .register(metrics);
        Gauge.builder("parta.sql.running", running, AtomicInteger::get)
                .description("Statements that run or wait for a connection")
                .tag("pool", pool)
                .register(metrics);
    }

    /** A caller that goes away does not stop the statement: the connection returns when PostgreSQL has answered. */
    Uni<RowSet<Row>> run(String sql, Tuple parameters) {
        return Uni.createFrom().emitter(emitter -> {
            if (running.get() >= most) {
                emitter.fail(DatabaseFailures.overloaded());
                return;
            }
            counts.count(sql);
            running.incrementAndGet();
            Lane lane = quietest();
            lane.running().incrementAndGet();
            long began = System.nanoTime();
            lane.client().preparedQuery(sql).execute(parameters).onComplete((AsyncResult<RowSet<Row>> answer) -> {
                lane.running().decrementAndGet();
                running.decrementAndGet();
                timer.record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
                if (answer.succeeded()) {
                    emitter.complete(answer.result());
                } else {
                    emitter.fail(DatabaseFailures.translate(answer.cause()));
                }
            });
        });
    }

    /** The rows, in the order of the statement. */
    <T> Uni<List<T>> list(String sql, Tuple parameters, Function<Row, T> mapper) {
        return run(sql, parameters).map(rows -> {
            var list = new ArrayList<T>(rows.size());
            NamedRow.each(rows, row -> list.add(mapper.apply(row)));
            return list;
        });
    }

    private Lane quietest() {
        Lane quietest = lanes.get(0);
        for (int i = 1; i < lanes.size() && quietest.running().get() > 0; i++) {
            Lane lane = lanes.get(i);
            if (lane.running().get() < quietest.running().get()) {
                quietest = lane;
            }
        }
        return quietest;
    }

    void close() {
        lanes.forEach(lane -> lane.client().close());
    }
}
