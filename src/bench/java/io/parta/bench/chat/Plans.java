package io.parta.bench.chat;

import io.parta.platform.engines.BenchEngines;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/**
 * What PostgreSQL did for the statements of the service itself: its log of their plans, as executed, with the blocks that they
 * touched (auto_explain: EXPLAIN (ANALYZE, BUFFERS) of what ran, with the parameters it had).
 */
final class Plans {

    /**
     * A statement as it ran.
     *
     * @param buffers blocks of 8 KiB touched, in the cache or not
     */
    record Executed(String text, long buffers, String plan) {}

    private static final List<String> SETTINGS = List.of(
            "log_line_prefix = '#%d '",
            "session_preload_libraries = 'auto_explain'",
            "auto_explain.log_analyze = on",
            "auto_explain.log_buffers = on",
            "auto_explain.log_timing = off",
            "auto_explain.log_format = 'json'",
            "auto_explain.log_min_duration = -1",
            "max_wal_size = '8GB'",
            "maintenance_work_mem = '512MB'",
            "max_parallel_maintenance_workers = 2",
            "synchronous_commit = off",
            "fsync = off");

    private static final Pattern PLAN = Pattern.compile("(?m)^#(\\S+) LOG: .* plan:\\n((?:\\t.*+\\n)++)");

    /** What the service asks by itself: after events, and after work that is due. */
    private static final Pattern BY_ITSELF = Pattern.compile("FROM live_event|SKIP LOCKED|FROM pg_|idempotency");

    private final BenchEngines engines;
    private final Connection server;

    private Plans(BenchEngines engines, Connection server) {
        this.engines = engines;
        this.server = server;
    }

    /** Before the services connect: their sessions load what tells of plans. */
    static Plans prepare(BenchEngines engines) throws SQLException {
        Connection server = ChatSet.connect(engines, "postgres");
        for (String setting : SETTINGS) {
            Figures.execute(server, "ALTER SYSTEM SET " + setting);
        }
        Figures.execute(server, "SELECT pg_reload_conf()");
        return new Plans(engines, server);
    }

    /** The statements of a set while something is done, in their order. */
    List<Executed> during(ChatSet set, Asking asking) throws SQLException, IOException, InterruptedException {
        tell(0);
        long before = Files.size(engines.log());
        asking.ask();
        tell(-1);
        byte[] log = Files.readAllBytes(engines.log());
        return executed(new String(log, (int) before, (int) (log.length - before), StandardCharsets.UTF_8), set.name());
    }

    /** Something that may be interrupted. */
    interface Asking {
        void ask() throws InterruptedException;
    }

    /** Sessions take a setting before their next statement; half a second is long for the signal. */
    private void tell(int milliseconds) throws SQLException {
        Figures.execute(server, "ALTER SYSTEM SET auto_explain.log_min_duration = " + milliseconds);
        Figures.execute(server, "SELECT pg_reload_conf()");
        LockSupport.parkNanos(500_000_000);
    }

    private static List<Executed> executed(String log, String database) {
        var executed = new ArrayList<Executed>();
        var found = PLAN.matcher(log);
        while (found.find()) {
            var plan = new JsonObject(found.group(2));
            String text = plan.getString("Query Text");
            if (found.group(1).equals(database) && !BY_ITSELF.matcher(text).find()) {
                var root = plan.getJsonObject("Plan");
                long buffers = root.getLong("Shared Hit Blocks", 0L) + root.getLong("Shared Read Blocks", 0L);
                executed.add(new Executed(text, buffers, nodes(root)));
            }
        }
        return executed;
    }

    /** The steps of a plan that read, each with what it reads by. */
    private static String nodes(JsonObject plan) {
        var steps = new TreeMap<String, Integer>();
        collect(plan, steps);
        return String.join(", ", steps.keySet());
    }

    private static void collect(JsonObject plan, Map<String, Integer> steps) {
        String relation = plan.getString("Relation Name");
        String index = plan.getString("Index Name");
        if (index != null) {
            steps.merge(index, 1, Integer::sum);
        } else if (relation != null && plan.getString("Node Type").equals("Seq Scan")) {
            steps.merge("all of " + relation, 1, Integer::sum);
        }
        for (Object below : plan.getJsonArray("Plans", new JsonArray())) {
            collect((JsonObject) below, steps);
        }
    }
}
