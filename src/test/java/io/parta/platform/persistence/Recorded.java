package io.parta.platform.persistence;

import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** What reads or writes were asked, remembered for a test. */
public final class Recorded {

    /**
     * A statement with its parameters.
     *
     * @param search whether it is planned for them
     */
    public record Statement(String sql, Tuple parameters, boolean search) {

        public Statement(String sql, Tuple parameters) {
            this(sql, parameters, false);
        }
    }

    private volatile @Nullable Queue<Statement> recording;

    /** The statements that ran meanwhile, in their order. */
    List<Statement> during(Runnable action) {
        var recorded = new ConcurrentLinkedQueue<Statement>();
        recording = recorded;
        try {
            action.run();
        } finally {
            recording = null;
        }
        return List.copyOf(recorded);
    }

    void remember(String sql, Tuple parameters) {
        remember(new Statement(sql, parameters));
    }

    void remember(Statement statement) {
        var running = recording;
        if (running != null) {
            running.add(statement);
        }
    }
}
