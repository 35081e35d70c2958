package io.parta.testing;

import io.parta.platform.persistence.StatementCounts;
import io.quarkus.arc.Arc;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.Logger;

/** Statements that a request runs, those of reads and those of commands. */
public final class Statements {

    /** What the service asks by itself, every other second: after events, and after work that is due. */
    private static final List<String> BY_ITSELF = List.of("live_event", "live_topic WHERE topic", "SKIP LOCKED");

    private static final Logger COMMANDS = Logger.getLogger("org.hibernate.SQL");

    private Statements() {}

    /** How often each statement ran meanwhile, by its text. */
    public static Map<String, Long> during(Runnable request) {
        var counts = Arc.container().instance(StatementCounts.class).get();
        var before = counts.snapshot();
        var ran = commands(request);
        counts.snapshot().forEach((text, count) -> {
            long more = count - before.getOrDefault(text, 0L);
            if (more > 0) {
                ran.merge(text, more, Long::sum);
            }
        });
        ran.keySet().removeIf(Statements::isOfNoRequest);
        return new TreeMap<>(ran);
    }

    /** How many statements of reads and writes ran until now, without what the service asks by itself. */
    public static long total() {
        return Arc.container().instance(StatementCounts.class).get().snapshot().entrySet().stream()
                .filter(one -> !isOfNoRequest(one.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** Whether the service asks it by itself, whatever is requested meanwhile. */
    public static boolean isOfNoRequest(String text) {
        return BY_ITSELF.stream().anyMatch(text::contains);
    }

    /** Those of Hibernate, which tells them to its log. */
    private static Map<String, Long> commands(Runnable request) {
        var ran = new ConcurrentHashMap<String, Long>();
        var listener = new Listener(ran);
        var level = COMMANDS.getLevel();
        COMMANDS.addHandler(listener);
        COMMANDS.setUseParentHandlers(false);
        COMMANDS.setLevel(Level.DEBUG);
        try {
            request.run();
        } finally {
            COMMANDS.setLevel(level);
            COMMANDS.setUseParentHandlers(true);
            COMMANDS.removeHandler(listener);
        }
        return ran;
    }

    private static final class Listener extends ExtHandler {

        private final Map<String, Long> ran;

        Listener(Map<String, Long> ran) {
            this.ran = ran;
        }

        @Override
        protected void doPublish(ExtLogRecord record) {
            ran.merge(record.getMessage(), 1L, Long::sum);
        }
    }
}
