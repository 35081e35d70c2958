package io.parta.platform.persistence;

import io.parta.platform.schedule.Sweep;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Removes expired answers. */
@ApplicationScoped
class IdempotencyCleaning implements Sweep {

    private static final String DELETE = """
            DELETE FROM idempotency WHERE (principal, key) IN (
                SELECT principal, key FROM idempotency WHERE expires_at <= now()
                ORDER BY expires_at LIMIT $1 FOR UPDATE SKIP LOCKED)""";

    private final Writes writes;

    IdempotencyCleaning(Writes writes) {
        this.writes = writes;
    }

    @Override
    public String name() {
        return "answers.expired";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public int batch() {
        return 1_000;
    }

    @Override
    public Uni<Integer> take() {
        return writes.execute(DELETE, Tuple.of(batch()));
    }
}
