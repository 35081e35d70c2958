package io.parta.platform.secret;

import io.parta.platform.persistence.Writes;
import io.parta.platform.schedule.Sweep;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Forgets periods that have ended. */
@ApplicationScoped
class SecretCleaning implements Sweep {

    private static final String DELETE = """
            DELETE FROM secret_attempt WHERE key IN (
                SELECT key FROM secret_attempt WHERE ends_at <= now() ORDER BY ends_at LIMIT $1 FOR UPDATE SKIP LOCKED)""";

    private final Writes writes;

    SecretCleaning(Writes writes) {
        this.writes = writes;
    }

    @Override
    public String name() {
        return "secrets.ended";
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
