package io.parta.identity;

import io.parta.platform.identity.launch.Launch;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;

/** Starts of the mini-app that have linked an account. */
final class SpentLaunches {

    /** Sweeps what is refused for its age any way, so that no job has to. */
    private static final String SPEND = """
            WITH swept AS (
              DELETE FROM spent_launch WHERE digest IN (
                SELECT digest FROM spent_launch WHERE spent_at < now() - interval '2 hours'
                LIMIT 100 FOR UPDATE SKIP LOCKED)
            )
            INSERT INTO spent_launch (digest) VALUES (:digest) ON CONFLICT DO NOTHING
            """;

    private SpentLaunches() {}

    /** Whether the start had not been used; a parallel use waits for the other's end. */
    static Uni<Boolean> spend(UnitOfWork unit, Launch launch) {
        return unit.session()
                .createNativeQuery(SPEND)
                .setParameter("digest", launch.digest())
                .executeUpdate()
                .map(rows -> rows == 1);
    }
}
