package io.parta.platform.time;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** The service's clock, for clients whose own may be wrong (ID-9). */
@GraphQLApi
public class ServerTimeGraphQL {

    private final Clock clock;

    @Inject
    ServerTimeGraphQL(Clock clock) {
        this.clock = clock;
    }

    @Query
    @NonNull
    @Description("Time of the service, in UTC. Needs no log-in.")
    public Uni<OffsetDateTime> serverTime() {
        return Uni.createFrom().item(() -> OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC));
    }
}
