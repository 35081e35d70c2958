package io.parta.platform.persistence;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;
import java.time.Duration;

/** How this instance uses PostgreSQL: its budget of connections and the times after which the database gives up. */
@ConfigMapping(prefix = "parta.database")
public interface DatabaseConfig {

    /** Address: {@code postgresql://host:port/database}. */
    String url();

    /** Role of the application; the owner's role only migrates. */
    String username();

    /** Password of the application's role. */
    String password();

    /** Connections of the pipelined reads. */
    int readConnections();

    /** Connections of the pipelined searches. */
    int searchConnections();

    /** Connections of single-statement writes. */
    int writeConnections();

    /** Connections of commands, one per running command. */
    int commandConnections();

    /** After this time a statement that waits for a lock is refused. */
    @WithName("lock-timeout")
    Duration lockTimeout();

    /** After this time a statement is cancelled; below the deadline of a request. */
    @WithName("statement-timeout")
    Duration statementTimeout();

    /** After this time a transaction is ended, with its connection; the live tail check looks further back than this. */
    @WithName("transaction-timeout")
    Duration transactionTimeout();

    /** How long a statement waits for a free connection. */
    @WithName("wait-timeout")
    Duration waitTimeout();
}
