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
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The service's reads, which remember for a test what they were asked. */
@Alternative
@Priority(1)
@Singleton
public class RecordedReads extends Reads {

    /** A statement with its parameters. */
    public record Statement(String sql, Tuple parameters) {}

    private volatile @Nullable Queue<Statement> recording;

    RecordedReads(Vertx vertx, DatabaseConfig config, StatementCounts counts, MeterRegistry metrics) {
        super(vertx, config, counts, metrics);
    }

    /** The statements that ran meanwhile, in their order. */
    public List<Statement> during(Runnable action) {
        var recorded = new ConcurrentLinkedQueue<Statement>();
        recording = recorded;
        try {
            action.run();
        } finally {
            recording = null;
        }
        return List.copyOf(recorded);
    }

    @Override
    public <T> Uni<List<T>> list(String sql, Tuple parameters, Function<Row, T> mapper) {
        remember(sql, parameters);
        return super.list(sql, parameters, mapper);
    }

    @Override
    public <T> Uni<Optional<T>> find(String sql, Tuple parameters, Function<Row, T> mapper) {
        remember(sql, parameters);
        return super.find(sql, parameters, mapper);
    }

    private void remember(String sql, Tuple parameters) {
        var running = recording;
        if (running != null) {
            running.add(new Statement(sql, parameters));
        }
    }
}
