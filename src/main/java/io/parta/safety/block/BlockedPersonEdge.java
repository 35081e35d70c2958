package io.parta.safety.block;

import io.parta.identity.Person;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** One item of {@link BlockedPersonConnection}. */
@Description("Edge of a list of blocked people.")
public record BlockedPersonEdge(
        @NonNull @Description("Cursor of the person in this list.")
        String cursor,

        @NonNull @Description("Person of the edge.") Person node,

        @NonNull @Description("Time the viewer blocked the person.")
        Instant blockedAt) {}
