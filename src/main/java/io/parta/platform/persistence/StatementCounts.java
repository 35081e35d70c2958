package io.parta.platform.persistence;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jboss.logging.Logger;

/**
 * How often each statement of {@link Reads} and {@link Writes} has run. A test takes {@link #snapshot()} before and after
 * a request and so proves one statement per field and level; the number of texts stays bounded because every text is a
 * constant.
 */
@Singleton
public class StatementCounts {

    private static final Logger LOG = Logger.getLogger(StatementCounts.class);
    private static final int MOST_TEXTS = 2_000;

    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

    void count(String sql) {
        LongAdder count = counts.get(sql);
        if (count == null) {
            if (counts.size() >= MOST_TEXTS) {
                LOG.error("More SQL texts than a service with constant statements can have; not counted");
                return;
            }
            count = counts.computeIfAbsent(sql, text -> new LongAdder());
        }
        count.increment();
    }

    /** Runs so far by SQL text. */
    public Map<String, Long> snapshot() {
        var snapshot = new TreeMap<String, Long>();
        counts.forEach((sql, count) -> snapshot.put(sql, count.sum()));
        return snapshot;
    }
}
