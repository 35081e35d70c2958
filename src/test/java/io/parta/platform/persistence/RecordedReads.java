package io.parta.platform.persistence;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The service's reads, which remember for a test what they were asked. */
@Alternative
@Priority(1)
@Singleton
public class RecordedReads extends Reads {

    private final Recorded recorded = new Recorded();

    RecordedReads(Vertx vertx, DatabaseConfig config, StatementCounts counts, MeterRegistry metrics) {
        super(vertx, config, counts, metrics);
    }

    /** The statements that ran meanwhile, in their order. */
    public List<Recorded.Statement> during(Runnable action) {
        return recorded.during(action);
    }

    @Override
    public <T> Uni<List<T>> list(String sql, Tuple parameters, Function<Row, T> mapper) {
        recorded.remember(sql, parameters);
        return super.list(sql, parameters, mapper);
    }

    @Override
    public <T> Uni<List<T>> search(String sql, Tuple parameters, Function<Row, T> mapper) {
        recorded.remember(new Recorded.Statement(sql, parameters, true));
        return super.search(sql, parameters, mapper);
    }

    @Override
    public <T> Uni<List<Optional<T>>> listByPlace(
            String sql, Tuple parameters, int questions, BiFunction<Row, Integer, T> mapper) {
        recorded.remember(sql, parameters);
        return super.listByPlace(sql, parameters, questions, mapper);
    }

    @Override
    public <T> Uni<List<List<T>>> listsByPlace(
            String sql, Tuple parameters, int questions, BiFunction<Row, Integer, T> mapper) {
        recorded.remember(sql, parameters);
        return super.listsByPlace(sql, parameters, questions, mapper);
    }

    @Override
    public <T> Uni<Optional<T>> find(String sql, Tuple parameters, Function<Row, T> mapper) {
        recorded.remember(sql, parameters);
        return super.find(sql, parameters, mapper);
    }
}
