package io.parta.platform.persistence;

import io.parta.platform.health.PartHealth;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * PostgreSQL decides whether an instance is ready. Asked on the pipelined reads, which never wait for a free
 * connection: a busy instance is not an unready one.
 */
@Readiness
@ApplicationScoped
class DatabaseHealth implements AsyncHealthCheck {

    private static final String PART = "postgresql";
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Reads reads;

    DatabaseHealth(Reads reads) {
        this.reads = reads;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return answers()
                .map(answer -> PartHealth.normal(PART))
                .onFailure()
                .recoverWithItem(() -> PartHealth.down(PART));
    }

    private Uni<?> answers() {
        return reads.find("SELECT 1", Tuple.tuple(), row -> row.getInteger(0))
                .ifNoItem()
                .after(PATIENCE)
                .fail();
    }
}
