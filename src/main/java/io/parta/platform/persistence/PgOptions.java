package io.parta.platform.persistence;

import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.time.Duration;
import java.util.HashMap;
import java.util.concurrent.TimeUnit;

/** Connection and pool options of the two own clients. Hibernate Reactive's pool gets the same settings by configuration. */
final class PgOptions {

    /** A statement longer than this is prepared again at each use; ours are constant and shorter. */
    private static final int LONGEST_SQL = 16_384;

    private static final int PREPARED_STATEMENTS = 512;

    /** Statements that may wait for a connection: past it the instance is overloaded and says so at once. */
    static final int WAITING = 2_000;

    /** How PostgreSQL plans the statements of a connection. */
    enum Plans {
        /** Once, for all values: the plan of a statement that goes by keys. Planning costs more than its rows do. */
        KEPT("force_generic_plan"),
        /** At each call, for its values: what a filter leaves out may be most of the table, or nothing. */
        BY_VALUES("force_custom_plan");

        private final String mode;

        Plans(String mode) {
            this.mode = mode;
        }
    }

    private PgOptions() {}

    static PgConnectOptions connection(DatabaseConfig config, String pool, int pipeliningLimit, Plans plans) {
        var options = PgConnectOptions.fromUri(config.url())
                .setUser(config.username())
                .setPassword(config.password())
                .setPipeliningLimit(pipeliningLimit)
                .setCachePreparedStatements(true)
                .setPreparedStatementCacheMaxSize(PREPARED_STATEMENTS)
                .setPreparedStatementCacheSqlLimit(LONGEST_SQL);
        var properties = new HashMap<>(options.getProperties());
        properties.put("application_name", "parta-" + pool);
        properties.put("lock_timeout", milliseconds(config.lockTimeout()));
        properties.put("statement_timeout", milliseconds(config.statementTimeout()));
        properties.put("transaction_timeout", milliseconds(config.transactionTimeout()));
        properties.put("plan_cache_mode", plans.mode);
        properties.put("jit", "off");
        // What <% finds by a trigram index: a wrong letter in the middle of a word leaves half of its trigrams.
        properties.put("pg_trgm.word_similarity_threshold", "0.5");
        options.setProperties(properties);
        options.setTcpKeepAlive(true)
                .setConnectTimeout((int) config.waitTimeout().toMillis());
        return options;
    }

    static PoolOptions pool(DatabaseConfig config, String pool, int connections) {
        return bounded(new PoolOptions().setName("parta-" + pool).setMaxSize(connections), config);
    }

    /**
     * Bounds for how long one waits for a connection. How many may wait is counted before the client is asked: of those
     * that it refuses itself it fails each a second time when the wait would have ended, and writes a stack trace for each.
     */
    static PoolOptions bounded(PoolOptions options, DatabaseConfig config) {
        return options.setMaxWaitQueueSize(-1)
                .setConnectionTimeout((int) config.waitTimeout().toMillis())
                .setConnectionTimeoutUnit(TimeUnit.MILLISECONDS);
    }

    private static String milliseconds(Duration duration) {
        return duration.toMillis() + "ms";
    }
}
