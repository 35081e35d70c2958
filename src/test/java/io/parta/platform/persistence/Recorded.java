package io.parta.platform.persistence;

import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** What reads or writes were asked, remembered for a test. */
public final class Recorded {

    /** A statement with its parameters. */
    public record Statement(String sql, Tuple parameters) {}

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
        var running = recording;
        if (running != null) {
            running.add(new Statement(sql, parameters));
        }
    }
}
