package io.parta.platform.persistence;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads: SQL projections on pipelined clients in autocommit, which cannot hold a transaction. SQL is a constant with
 * {@code $1} parameters (lists as arrays: {@code = ANY($1)}), so that it is prepared once per connection and, unless it is
 * a {@link #search}, planned once, too (docs/decisions/0183); the viewer's right is part of its WHERE.
 *
 * <p>A statement that waits for a lock would stall the strangers behind it on its connection, so nothing that writes or
 * locks runs here: see {@link Writes} and {@link Commands}. When PostgreSQL is away the Uni fails with UNAVAILABLE, when
 * a statement takes too long with DEADLINE_EXCEEDED.
 */
@Singleton
public class Reads {

    private static final int PIPELINED = 256;

    private final SqlRunner runner;
    private final SqlRunner searches;

    Reads(Vertx vertx, DatabaseConfig config, StatementCounts counts, MeterRegistry metrics) {
        this.runner = runner("reads", config.readConnections(), PgOptions.Plans.KEPT, vertx, config, counts, metrics);
        this.searches = runner(
                "searches", config.searchConnections(), PgOptions.Plans.BY_VALUES, vertx, config, counts, metrics);
    }

    private static SqlRunner runner(
            String pool,
            int connections,
            PgOptions.Plans plans,
            Vertx vertx,
            DatabaseConfig config,
            StatementCounts counts,
            MeterRegistry metrics) {
        // Each connection is a client of its own: one client fills the connection that its event loop opened before it
        // takes another.
        var clients = Stream.generate(() -> PgBuilder.client()
                        .connectingTo(PgOptions.connection(config, pool, PIPELINED, plans))
                        .with(PgOptions.pool(config, pool, 1))
                        .using(vertx)
                        .build())
                .limit(connections)
                .toList();
        return new SqlRunner(clients, pool, connections * PIPELINED, counts, metrics);
    }

    /** All rows, in the order of the statement. */
    public <T> Uni<List<T>> list(String sql, Tuple parameters, Function<Row, T> mapper) {
        return runner.list(sql, parameters, mapper);
    }

    /**
     * As {@link #list}, planned at each call: for a statement with filters that may be absent or words that are looked for,
     * whose best plan depends on the values.
     */
    public <T> Uni<List<T>> search(String sql, Tuple parameters, Function<Row, T> mapper) {
        return searches.list(sql, parameters, mapper);
    }

    /**
     * The row of each question of an array, for statements with {@code unnest(…) WITH ORDINALITY}, whose ordinality is their
     * column {@code place}: at most one row for each.
     *
     * @param questions how many there are
     * @param mapper maps a row of the question with this index
     * @return one for each question, in their order
     */
    public <T> Uni<List<Optional<T>>> listByPlace(
            String sql, Tuple parameters, int questions, BiFunction<Row, Integer, T> mapper) {
        return runner.run(sql, parameters).map(rows -> {
            List<Optional<T>> answers = new ArrayList<>(Collections.nCopies(questions, Optional.empty()));
            NamedRow.each(rows, row -> {
                int question = question(row);
                answers.set(question, Optional.of(mapper.apply(row, question)));
            });
            return answers;
        });
    }

    /**
     * The rows of each question of an array, as {@link #listByPlace}: any number for each, in the order of the statement.
     */
    public <T> Uni<List<List<T>>> listsByPlace(
            String sql, Tuple parameters, int questions, BiFunction<Row, Integer, T> mapper) {
        return runner.run(sql, parameters).map(rows -> {
            List<List<T>> answers = new ArrayList<>(questions);
            for (int i = 0; i < questions; i++) {
                answers.add(new ArrayList<>());
            }
            NamedRow.each(rows, row -> {
                int question = question(row);
                answers.get(question).add(mapper.apply(row, question));
            });
            return answers;
        });
    }

    /** The first row, or empty. */
    public <T> Uni<Optional<T>> find(String sql, Tuple parameters, Function<Row, T> mapper) {
        return runner.run(sql, parameters).map(rows -> {
            var all = rows.iterator();
            return all.hasNext() ? Optional.of(mapper.apply(all.next())) : Optional.empty();
        });
    }

    private static int question(Row row) {
        return row.getLong("place").intValue() - 1;
    }

    @PreDestroy
    void close() {
        runner.close();
        searches.close();
    }
}
