package io.parta.platform.graphql.catalog;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** The caller's budget as of this operation. */
@Description("Budget of the caller: of the person, of the vendor, or of the address without a log-in.")
public record RateLimit(
        @Description("Points of the budget when it is full.")
        int limit,

        @Description("Points this operation costs.") int cost,
        @Description("Points left after this operation.") int remaining,

        @NonNull @Description("Time when the budget is full again.")
        OffsetDateTime resetAt) {}
